import Drawing
import Mixtures
import Terminals

/// Product, data, N, K, family and shape; iteration, phase and what comes next.
struct TitleLine {
  let session: Session

  func draw(_ canvas: Canvas, _ rect: Rect, into frame: inout Frame) {
    guard !rect.isEmpty else { return }
    // What may go when room is short, in this order: next, shape, family, the variant, the end of the
    // name, the product. N, K, iteration and phase stay as long as they fit.
    var parts = Parts(
      product: "emscope", name: session.dataset.title, counts: counts,
      family: session.recipe.familyName, shape: session.recipe.rules.shape.rawValue,
      variant: variant, place: place, next: next)
    while canvas.width(parts.left) + canvas.width(parts.right) + 3 > rect.columns {
      guard parts.shorten() else { break }
    }
    let right = canvas.width(parts.right)
    let place = max(rect.column, rect.endColumn - right - 1)
    // On the narrowest screens the place stays, and the counts are cut.
    let left = Rect(
      column: rect.column, row: rect.row, columns: max(0, place - rect.column - 1), rows: 1)
    let start = canvas.write(
      " " + parts.product, .strong, column: left.column, in: left, into: &frame)
    canvas.write(parts.rest, .text, column: start, in: left, into: &frame)
    canvas.write(parts.right, .strong, column: place, in: rect, into: &frame)
  }

  /// What is not plain EM by maximum likelihood.
  private var variant: String {
    let rules = session.recipe.rules
    var words: [String] = []
    if rules.expectation != .soft { words.append("E \(rules.expectation.name)") }
    if rules.maximization != .exact { words.append("M \(rules.maximization.name)") }
    if !rules.held.isEmpty { words.append("held " + rules.held.names.joined(separator: ", ")) }
    if rules.prior != nil { words.append("MAP") }
    return words.joined(separator: " · ")
  }

  private var counts: String {
    let dropped = session.dataset.droppedRows.count
    let lost = dropped > 0 ? " (\(dropped) rows dropped)" : ""
    return "N=\(session.dataset.points.count)\(lost) K=\(session.recipe.components)"
  }

  private var place: String {
    let fit = session.timeline.present
    switch fit.phase {
    case .start: return "start"
    case .expectation, .maximization:
      return "iteration \(fit.iteration) · after \(fit.phase.rawValue)"
    case .edit, .belief: return "iteration \(fit.iteration) · edited"
    }
  }

  private var next: String {
    switch session.playback.mode {
    case .running: return "▶ running"
    case .converging: return "▶ converging"
    case .restarting: return "▶ many starts"
    case .paused: break
    }
    return "▶ next: \(session.timeline.present.nextPhase.rawValue)-step"
  }

  private struct Parts {
    var product: String
    var name: String
    let counts: String
    var family: String
    var shape: String
    var variant: String
    let place: String
    var next: String

    var left: String { " " + product + rest }
    /// What follows the product's name.
    var rest: String {
      let named = product.isEmpty ? name : name.isEmpty ? "" : " · " + name
      let model = [counts, family, shape].filter { !$0.isEmpty }.joined(separator: " ")
      let words = [model, variant].filter { !$0.isEmpty }.joined(separator: " · ")
      return named + (product.isEmpty && name.isEmpty ? "" : "  ") + words
    }
    var right: String { [place, next].filter { !$0.isEmpty }.joined(separator: "  ") }

    /// Drops the least important part that is left; false when only the essentials stand.
    mutating func shorten() -> Bool {
      if !next.isEmpty {
        next = ""
      } else if !shape.isEmpty {
        shape = ""
      } else if !family.isEmpty {
        family = ""
      } else if !variant.isEmpty {
        variant = ""
      } else if name.count > 5 {
        name = name.dropLast(name.hasSuffix("…") ? 2 : 1) + "…"
      } else if !product.isEmpty {
        product = ""
      } else if !name.isEmpty {
        name = ""
      } else {
        return false
      }
      return true
    }
  }
}
