import Terminals

/// The keys that move in a list or scroll a text.
package enum ListKeys {
  /// Bindings of the keys to actions that move by so many lines.
  /// - Parameters:
  ///   - down: the keys besides `↓` that move by one line; `up` are those besides `↑`.
  package static func bindings<Action>(
    step: (Int) -> Action, hint: String = "move", down: [Key] = [.typed("j")],
    up: [Key] = [.typed("k")]
  ) -> [Binding<Action>] {
    [
      Binding([.down] + down, step(1), hint: hint, hintKey: "↑ ↓", rank: 0),
      Binding([.up] + up, step(-1)), Binding([.pageUp], step(-10)),
      Binding([.pageDown], step(10)), Binding([.home], step(-1_000)),
      Binding([.end], step(1_000)),
    ]
  }
}
