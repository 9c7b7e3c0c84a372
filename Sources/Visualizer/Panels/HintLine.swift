import Drawing
import Terminals

/// The keys that matter now, from the key table.
struct HintLine {
  let session: Session

  func draw(_ canvas: Canvas, _ rect: Rect, into frame: inout Frame) {
    HintLine.draw(
      chosen(canvas, width: rect.columns).map { ($0.key, $0.word) }, canvas, rect, into: &frame)
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

  /// A mode's own keys first, then those that still step.
  private var bindings: [KeyBinding] {
    let view = session.view
    guard view.cursor != nil || view.editing != nil else { return Keymap.bindings }
    let group: KeyBinding.Group = view.editing != nil ? .editing : .cursor
    return Keymap.modes.filter { $0.group == group }
      + Keymap.bindings.filter { $0.group == .stepping || $0.action == .openHelp }
  }

  /// What a click at a column presses.
  func action(_ canvas: Canvas, _ rect: Rect, column: Int) -> Action? {
    var start = rect.column
    for hint in chosen(canvas, width: rect.columns) {
      start += canvas.width(hint.key) + canvas.width(hint.word) + 3
      if column < start { return hint.action }
    }
    return nil
  }

  private struct Hint {
    let at: Int
    let rank: Int
    let key: String
    let word: String
    let action: Action?
  }

  /// As many as fit, the most important first, in the order of the table.
  private func chosen(_ canvas: Canvas, width: Int) -> [Hint] {
    switch session.view.overlay {
    case .none: break
    case .help, .meters:
      return [
        Hint(at: 0, rank: 0, key: "↑ ↓", word: "scroll", action: .moveSelection(by: 1)),
        Hint(at: 1, rank: 0, key: "esc", word: "close", action: .close),
      ]
    case .datasets, .menu, .palette, .restarts, .guess:
      return [
        Hint(at: 0, rank: 0, key: "↑ ↓", word: "move", action: .moveSelection(by: 1)),
        Hint(at: 1, rank: 0, key: "enter", word: "choose", action: .confirm),
        Hint(at: 2, rank: 0, key: "esc", word: "close", action: .close),
      ]
    }
    let all = bindings.enumerated().compactMap { at, binding in
      binding.hint.map {
        Hint(
          at: at, rank: binding.rank, key: binding.hintKey, word: $0, action: binding.action)
      }
    }
    var room = width
    var kept: [Hint] = []
    for hint in all.sorted(by: { ($0.rank, $0.at) < ($1.rank, $1.at) }) {
      let needed = canvas.width(hint.key) + canvas.width(hint.word) + 3
      if needed > room { continue }
      room -= needed
      kept.append(hint)
    }
    return kept.sorted { $0.at < $1.at }
  }
}
