import Screens
import Terminals

/// Product, data, N, K, family and shape; the object of editing, iteration, phase and the next half-step.
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
    var parts = TitleParts(session, busy: busy)
    func edit(_ parts: TitleParts) -> String { parts.edit.isEmpty ? "" : " \(parts.edit) " }
    func width(_ parts: TitleParts) -> Int {
      let right = edit(parts) + (parts.edit.isEmpty ? "" : "  ") + parts.right
      return surface.width(" " + parts.product + parts.left) + Self.gap + surface.width(right) + 1
    }
    while width(parts) > rect.columns, parts.shorten() {}
    let right = surface.shortened(parts.right, to: rect.columns)
    let margin = surface.width(right) < rect.columns ? 1 : 0
    var start = rect.endColumn - surface.width(right) - margin
    surface.write(right, busy == nil ? .strong : .selection, column: start)
    if !parts.edit.isEmpty, start - rect.column >= surface.width(edit(parts)) + 2 {
      start -= surface.width(edit(parts)) + 2
      surface.write(edit(parts), .selection, column: start)
    }
    let room = start - rect.column - Self.gap
    guard room >= Self.narrowest else { return }
    let head = " " + parts.product
    let end = surface.write(head, .strong, column: rect.column)
    surface.write(
      surface.shortened(parts.left, to: room - surface.width(head)), .text, column: end)
  }
}
