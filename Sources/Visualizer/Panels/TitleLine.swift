import Drawing
import Terminals

/// Product, data, N, K, family and shape; iteration, phase and what comes next.
struct TitleLine {
  let session: Session

  func draw(_ canvas: Canvas, _ rect: Rect, into frame: inout Frame) {
    guard !rect.isEmpty else { return }
    // What may go when room is short, in this order: next, shape, family, the end of the name, the
    // product. N, K, iteration and phase stay.
    var parts = Parts(
      product: "emscope", name: session.dataset.title, counts: counts,
      family: session.recipe.familyName, shape: session.recipe.rules.shape.rawValue, place: place,
      next: next)
    while canvas.width(parts.left) + canvas.width(parts.right) + 3 > rect.columns {
      guard parts.shorten() else { break }
    }
    let start = canvas.write(
      " " + parts.product, .strong, column: rect.column, in: rect, into: &frame)
    canvas.write(parts.rest, .text, column: start, in: rect, into: &frame)
    let right = canvas.width(parts.right)
    canvas.write(
      parts.right, .strong, column: max(rect.column, rect.endColumn - right - 1), in: rect,
      into: &frame)
  }

  private var counts: String {
    let dropped = session.dataset.droppedRows.count
    let lost = dropped > 0 ? " (\(dropped) rows dropped)" : ""
    return "N=\(session.dataset.points.count)\(lost) K=\(session.recipe.components)"
  }

  private var place: String {
    let fit = session.timeline.present
    return fit.phase == .start
      ? "start" : "iteration \(fit.iteration) · after \(fit.phase.rawValue)"
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
    let place: String
    var next: String

    var left: String { " " + product + rest }
    /// What follows the product's name.
    var rest: String {
      let named = product.isEmpty ? name : name.isEmpty ? "" : " · " + name
      let words = [counts, family, shape].filter { !$0.isEmpty }.joined(separator: " ")
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
