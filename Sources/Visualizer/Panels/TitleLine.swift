import Drawing
import Mixtures
import Screens
import Stepping
import Terminals

/// Product, data, N, K, family and shape; iteration, phase and the next half-step.
struct TitleLine {
  let session: Session
  /// The words in place of iteration and phase while something is computed.
  var busy: String?

  /// The columns between left and right, and the fewest columns in which a cut text is of use.
  private static let gap = 2
  private static let narrowest = 4

  func draw(on surface: inout Surface) {
    let rect = surface.rect
    guard !rect.isEmpty else { return }
    surface.fill(Rect(column: rect.column, row: rect.row, columns: rect.columns, rows: 1))
    // If room is short, these go first, in this order: next, shape, family, the variant, the end of
    // the name, the product. N, K, iteration and phase stay for as long as possible.
    var parts = Parts(
      product: "emscope", name: session.dataset.title, counts: counts,
      family: session.recipe.familyName, shape: session.recipe.rules.shape.rawValue,
      variant: variant, place: busy ?? place("iteration"), shortPlace: busy ?? place("it."),
      next: busy == nil ? next : "")
    while surface.width(parts.left) + surface.width(parts.right) + 1 + Self.gap > rect.columns {
      guard parts.shorten() else { break }
    }
    let right = cut(parts.right, to: rect.columns, on: surface)
    let margin = surface.width(right) < rect.columns ? 1 : 0
    let start = rect.endColumn - surface.width(right) - margin
    surface.write(right, busy == nil ? .strong : .selection, column: start)
    let room = start - rect.column - Self.gap
    guard room >= Self.narrowest else { return }
    let head = " " + parts.product
    let end = surface.write(head, .strong, column: rect.column)
    let rest = cut(parts.rest, to: room - surface.width(head), on: surface)
    surface.write(rest, .text, column: end)
  }

  private func cut(_ text: String, to width: Int, on surface: Surface) -> String {
    guard surface.width(text) > width else { return text }
    return width > 0 ? String(text.prefix(width - 1)) + "…" : ""
  }

  /// The rules that differ from plain EM by maximum likelihood.
  private var variant: String {
    let rules = session.rules
    return [
      rules.expectation == .soft ? nil : "E \(rules.expectation.name)",
      rules.maximization == .exact ? nil : "M \(rules.maximization.name)",
      rules.held.isEmpty ? nil : "held " + rules.held.names.joined(separator: ", "),
      rules.prior == nil ? nil : "MAP",
    ].compactMap(\.self).joined(separator: " · ")
  }

  private var counts: String {
    let dropped = session.dataset.droppedRows.count
    let lost = dropped > 0 ? " (\(dropped) rows dropped)" : ""
    return "N=\(session.dataset.points.count)\(lost) K=\(session.recipe.components)"
  }

  private func place(_ word: String) -> String {
    let fit = session.timeline.present
    switch fit.origin {
    case .start: return "start"
    case .taken(let halfStep): return "\(word) \(fit.iteration) · after \(halfStep.rawValue)"
    case .edited: return "\(word) \(fit.iteration) · edited"
    }
  }

  private var next: String {
    switch session.playback.mode {
    case .running: "▶ running"
    case .converging: "▶ converging"
    case .restarting: "▶ many starts"
    case .paused: "▶ next: \(session.timeline.present.nextHalfStep.rawValue)-step"
    }
  }

  private struct Parts {
    var product: String
    var name: String
    let counts: String
    var family: String
    var shape: String
    var variant: String
    var place: String
    let shortPlace: String
    var next: String

    var left: String { " " + product + rest }
    /// The text after the name of the product.
    var rest: String {
      let named = product.isEmpty ? name : name.isEmpty ? "" : " · " + name
      let model = [counts, family, shape].filter { !$0.isEmpty }.joined(separator: " ")
      let words = [model, variant].filter { !$0.isEmpty }.joined(separator: " · ")
      return named + (product.isEmpty && name.isEmpty ? "" : "  ") + words
    }
    var right: String { [place, next].filter { !$0.isEmpty }.joined(separator: "  ") }

    /// Drops the least important part that is left, or shortens it.
    /// - Returns: false if only the essentials are left.
    mutating func shorten() -> Bool {
      let isCut = name.count <= 5
      let optional: [WritableKeyPath<Parts, String>] =
        [\.next, \.shape, \.family, \.variant] + (isCut ? [\.product, \.name] : [])
      if let part = optional.first(where: { !self[keyPath: $0].isEmpty }) {
        self[keyPath: part] = ""
      } else if !isCut {
        name = name.dropLast(name.hasSuffix("…") ? 2 : 1) + "…"
      } else if place != shortPlace {
        place = shortPlace
      } else {
        return false
      }
      return true
    }
  }
}
