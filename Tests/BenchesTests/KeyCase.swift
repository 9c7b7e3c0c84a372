import Screens
import Terminals
import Testing

@testable import Benches

/// A key of a bench, and all that it changes.
struct KeyCase<Bench: BenchScreen>: Sendable, CustomTestStringConvertible {
  let key: Key
  let change: @Sendable (inout Bench) -> Void
  var testDescription: String { key.name }

  init(_ key: Key, _ change: @escaping @Sendable (inout Bench) -> Void) {
    (self.key, self.change) = (key, change)
  }

  func expectEffect(on start: Bench) {
    var (bench, expected) = (start, start)
    change(&expected)
    let effects: [Key: [Effect]] = [.typed("q"): [.quit], .control("l"): [.redraw]]
    #expect(bench.press(key) == effects[key] ?? [])
    #expect(bench == expected)
  }
}
