import Drawing
import Terminals

/// The keys in force now, with a word for each.
package struct HintLine<Action: Hashable & Sendable>: Sendable {
  package struct Hint: Hashable, Sendable {
    package let key: String
    package let word: String
    package let action: Action?

    package init(_ key: String, _ word: String, action: Action? = nil) {
      self.key = key
      self.word = word
      self.action = action
    }
  }

  package let hints: [Hint]

  package init(_ hints: [Hint]) { self.hints = hints }

  /// The hints of bindings that fit: the smallest ranks are kept, in the order of the table.
  /// - Parameter skips: true if later hints may take the room of one that does not fit.
  package init(of bindings: [Binding<Action>], fitting width: Int, on surface: Surface, skips: Bool)
  {
    var room = width
    var kept: [(at: Int, hint: Hint)] = []
    let hinted = bindings.indices.filter { bindings[$0].hint != nil }
    for at in hinted.sorted(by: { (bindings[$0].rank, $0) < (bindings[$1].rank, $1) }) {
      let binding = bindings[at]
      let key = binding.hintKey ?? binding.keys.first?.name(in: surface.glyphs) ?? ""
      let hint = Hint(key, binding.hint ?? "", action: binding.action)
      let needed = Self.width(of: hint, on: surface)
      if needed > room {
        if skips { continue } else { break }
      }
      room -= needed
      kept.append((at, hint))
    }
    hints = kept.sorted { $0.at < $1.at }.map { $0.hint }
  }

  /// Draws as many hints as fit.
  /// - Parameter cutsLast: true if the first hint that does not fit is cut rather than left out.
  package func draw(on surface: inout Surface, in rect: Rect, cutsLast: Bool = false) {
    guard !rect.isEmpty else { return }
    var column = rect.column
    for hint in hints {
      let fits = column + Self.width(of: hint, on: surface) <= rect.endColumn
      guard fits || cutsLast else { break }
      column = surface.write(" \(hint.key)", .key, column: column, in: rect)
      column = surface.write(" \(hint.word) ", .quiet, column: column, in: rect)
    }
  }

  /// The action of the hint at a column; nil if there is none, or no room to draw it.
  package func action(at column: Int, in rect: Rect, on surface: Surface) -> Action? {
    var start = rect.column
    for hint in hints {
      start += Self.width(of: hint, on: surface)
      guard start <= rect.endColumn else { return nil }
      if column < start { return hint.action }
    }
    return nil
  }

  private static func width(of hint: Hint, on surface: Surface) -> Int {
    surface.width(hint.key) + surface.width(hint.word) + 3
  }
}
