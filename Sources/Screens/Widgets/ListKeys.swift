import Terminals

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
