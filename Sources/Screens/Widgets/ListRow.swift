import Drawing
import Terminals

/// A line of a list; the selected one has a bar behind it.
package struct ListRow: Sendable {
  package let isSelected: Bool
  package let inner: Rect
  /// From the top of `inner`.
  package let row: Int

  package init(isSelected: Bool, inner: Rect, row: Int) {
    self.isSelected = isSelected
    self.inner = inner
    self.row = row
  }

  /// The part of a list that is visible, with the selected line in its middle if possible.
  package static func visible(count: Int, selected: Int, room: Int) -> Range<Int> {
    let shown = max(0, min(count, room))
    let first = max(0, min(selected - shown / 2, count - shown))
    return first..<first + shown
  }

  /// Draws the bar behind the selected line.
  package func begin(on surface: inout Surface) {
    guard isSelected, row < inner.rows else { return }
    surface.fill(
      Rect(column: inner.column, row: inner.row + row, columns: inner.columns, rows: 1),
      with: .selection)
  }

  package func write(
    _ text: String, _ style: TextStyle = .text, at column: Int, on surface: inout Surface
  ) {
    surface.write(
      text, isSelected ? .selection : style, column: inner.column + column, row: row, in: inner)
  }
}

/// The keys that move in a list.
package enum ListKeys {
  /// Steps of the selection by key; nil for a key that does not move it.
  package static func bindings<Action>(
    step: (Int) -> Action, hint: String = "move", hintKey: String = "↑ ↓"
  ) -> [Binding<Action>] {
    [
      Binding([.down, .typed("j")], step(1), hint: hint, hintKey: hintKey, rank: 0),
      Binding([.up, .typed("k")], step(-1)), Binding([.pageUp], step(-10)),
      Binding([.pageDown], step(10)), Binding([.home], step(-1_000)),
      Binding([.end], step(1_000)),
    ]
  }
}
