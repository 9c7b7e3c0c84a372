import Drawing
import Terminals

/// The keys that matter now, from the key table.
struct HintLine {
  let session: Session

  func draw(_ canvas: Canvas, _ rect: Rect, into frame: inout Frame) {
    HintLine.draw(chosen(canvas, width: rect.columns), canvas, rect, into: &frame)
  }

  /// Keys and a word for each, as many as fit.
  static func draw(
    _ hints: [(String, String)], _ canvas: Canvas, _ rect: Rect, into frame: inout Frame
  ) {
    guard !rect.isEmpty else { return }
    var column = rect.column
    for (key, word) in hints {
      guard column + canvas.width(key) + canvas.width(word) + 3 <= rect.endColumn else { break }
      column = canvas.write(" \(key)", .key, column: column, in: rect, into: &frame)
      column = canvas.write(" \(word) ", .quiet, column: column, in: rect, into: &frame)
    }
  }

  /// As many as fit, the most important first, in the order of the table.
  private func chosen(_ canvas: Canvas, width: Int) -> [(String, String)] {
    if session.view.overlay != .none {
      return [("↑ ↓", "move"), ("enter", "choose"), ("esc", "close")]
    }
    let all = Keymap.bindings.enumerated().compactMap { at, binding in
      binding.hint.map { (at: at, rank: binding.rank, key: binding.keys[0].name, word: $0) }
    }
    var room = width
    var kept: [(at: Int, rank: Int, key: String, word: String)] = []
    for hint in all.sorted(by: { ($0.rank, $0.at) < ($1.rank, $1.at) }) {
      let needed = canvas.width(hint.key) + canvas.width(hint.word) + 3
      if needed > room { break }
      room -= needed
      kept.append(hint)
    }
    return kept.sorted { $0.at < $1.at }.map { ($0.key, $0.word) }
  }
}
