import Drawing
import Screens
import Terminals

/// A bench as a host screen for lessons. It is one picture, so no part of it is lit.
package struct BenchStage<Base: Screen & Quantities>: LessonStage {
  private var bench: Base

  package init(_ bench: Base) { self.bench = bench }

  package var theme: Theme {
    get { bench.preferences.theme }
    set { bench.preferences.theme = newValue }
  }

  package func quantity(_ quantity: LessonQuantity) -> Double? {
    Base.quantities.first { $0.name == quantity.name }?.value(bench, 0)
  }

  package mutating func press(_ key: Key) -> [Effect]? {
    guard bench.action(for: key) != nil else { return nil }
    return bench.press(key).compactMap(Self.effect)
  }

  private static func effect(_ effect: Screens.Effect) -> Effect? {
    switch effect {
    case .quit: .quit
    case .redraw: .redraw
    case .save, .remember, .setMouse, .undo, .open: nil
    }
  }

  package func areSame(_ a: Key, _ b: Key) -> Bool {
    guard let action = bench.action(for: a) else { return a == b }
    return action == bench.action(for: b)
  }

  package var hasOpenWindow: Bool { bench.hasOpenWindow }

  package func frame(
    size: Size, capabilities: Capabilities, lit: LessonFocus, isPresenting: Bool
  ) -> Frame {
    bench.frame(size: size, capabilities: capabilities)
  }
}
