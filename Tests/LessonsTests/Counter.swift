import Drawing
import Screens
import Terminals

@testable import Lessons

/// A screen made up for these tests: it counts, and knows numbers by the names in its table.
struct Counter: Screen, Quantities {
  enum Action: ScreenAction {
    case common(CommonAction)
    case add(Int)
    /// Counts with the clock, or stops.
    case run
    /// Counts to the next ten at once.
    case climb
    case tick
    case window(isOpen: Bool)

    var common: CommonAction? { if case .common(let action) = self { action } else { nil } }
  }

  enum Motion: Hashable { case resting, running, climbing }

  var preferences = Preferences(theme: .dark)
  var numbers: [String: Double] = ["L": 0]
  var motion = Motion.resting
  var hasOpenWindow = false

  var count: Double {
    get { numbers["L"] ?? 0 }
    set { numbers["L"] = newValue }
  }

  init(count: Double = 0, motion: Motion = .resting) {
    self.count = count
    self.motion = motion
  }

  init(numbers: [String: Double]) { self.numbers = numbers }

  static let names = ["log p", "L", "KL", "Q", "H", "N", "weight k", "mean k x"]

  static var quantities: [Quantity<Counter>] {
    names.map { name in
      Quantity(name) { counter, component in
        name.contains("k") && component > 1 ? nil : counter.numbers[name]
      }
    }
  }

  static let keys = [
    KeyGroup(
      "Counting",
      [
        Binding([.typed("+"), .typed("=")], Action.add(1), "count", hint: "count"),
        Binding([.typed("r")], .run), Binding([.typed("c")], .climb),
        Binding([.typed("?")], .window(isOpen: true)),
        Binding([.typed("t")], .common(.cycleTheme)), Binding([.typed("q")], .common(.quit)),
        Binding([.typed("S")], .common(.save)), Binding([.typed("U")], .common(.undo)),
        Binding([.control("l")], .common(.redraw)),
      ])
  ]

  var keymap: [Binding<Action>] {
    (hasOpenWindow ? [Binding([.escape], .window(isOpen: false))] : [])
      + Self.keys.flatMap(\.bindings)
  }

  var nextTick: Tick<Action>? {
    switch motion {
    case .resting: nil
    case .running: Tick(.tick, interval: 100)
    case .climbing: Tick(.tick, interval: 0)
    }
  }

  mutating func update(_ action: Action, in size: Size) throws(CancellationError) -> [Effect] {
    switch action {
    case .common: break
    case .add(let more): count += Double(more)
    case .run: motion = motion == .running ? .resting : .running
    case .climb: motion = .climbing
    case .tick:
      count += 1
      if motion == .climbing, count.remainder(dividingBy: 10) == 0 { motion = .resting }
    case .window(let isOpen): hasOpenWindow = isOpen
    }
    return []
  }

  func draw(on surface: inout Surface) {
    let emphasis = surface.emphasis
    surface.write("lit: \(emphasis.lit.rawValue)", .text, column: 0)
    surface.write("L = \(Int(count))", .strong, column: 0, row: 1)
    if preferences.isPresenting { surface.write("large", .text, column: 0, row: 2) }
    if !emphasis.hidden.isEmpty {
      let names = emphasis.hidden.map(\.rawValue).sorted().joined(separator: " ")
      surface.write("hidden: \(names)", .text, column: 0, row: 4)
    }
    if hasOpenWindow { surface.write("window", .text, column: 0, row: 3) }
    if !emphasis.coversHints {
      surface.write("hints", .quiet, column: 0, row: surface.rect.rows - 1)
    }
  }
}

/// The kinds of screens that the lessons of these tests open.
enum Kinds {
  static let counter = LessonKind(of: Counter.self, pictureRows: .init(least: 18))
  static let bench = LessonKind(
    word: "bench", quantities: ["gap"], pictureRows: .init(least: 15, fifths: 3))
  static let all = [counter, bench]
}
