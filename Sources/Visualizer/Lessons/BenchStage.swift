import Drawing
import Terminals

/// A bench as a stage for lessons. It is one picture, so no part of it is lit.
package struct BenchStage<Table: Bench>: LessonStage {
  private var bench: Table

  public init(_ bench: Table) { self.bench = bench }

  public var theme: Theme {
    get { bench.theme }
    set { bench.theme = newValue }
  }

  public func quantity(_ quantity: LessonQuantity) -> Double? { bench.quantity(quantity.name) }

  public mutating func press(_ key: Key) -> [Effect]? {
    guard bench.action(for: key) != nil else { return nil }
    return bench.press(key)
  }

  public func areSame(_ a: Key, _ b: Key) -> Bool {
    guard let action = bench.action(for: a) else { return a == b }
    return action == bench.action(for: b)
  }

  public var hasOpenWindow: Bool { bench.helpScroll != nil }

  public func frame(
    size: Size, capabilities: Capabilities, lit: LessonFocus, isPresenting: Bool
  ) -> Frame {
    bench.frame(size: size, capabilities: capabilities)
  }
}
