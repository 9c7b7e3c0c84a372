import Drawing
import Foundation
import Screens
import Synchronization
import Terminals

/// A screen that counts: the smallest with keys, ticks, long work, wanted parts and motion.
struct CounterScreen: Screen {
  enum Action: ScreenAction {
    case add(Int)
    /// Adds a number once the gate is open, unless it is cancelled.
    case addSlowly(Int)
    case run
    case halt
    case tick
    case openWindow
    case close
    case common(CommonAction)

    var common: CommonAction? { if case .common(let action) = self { action } else { nil } }
  }

  var count = 0
  var isRunning = false
  /// The count at which a run ends by itself.
  var goal = Int.max
  var interval = 100
  var hasWindow = false
  var typed = ""
  var notice = ""
  /// The gate that slow additions wait for; nil if they wait for nothing.
  var gate: Gate?
  /// True if every addition is done in the background.
  var isHeavy = false
  /// The number of the optional part that the picture wants; nil for none. A negative one cannot be made.
  var wantedPart: Int?
  /// True if the picture cannot do without a part that each count has.
  var needsPart = false
  var preferences = Preferences(theme: .dark)

  static let keys = [
    KeyGroup("Counting", bindings),
    KeyGroup(
      "Program", programBindings,
      signals: [KeyGroup<Action>.Signal(.control("c"), "interrupt | end")]),
  ]

  static let bindings: [Binding<Action>] = [
    Binding([.typed("+"), .right], .add(1), "one more", hint: "more", rank: 1),
    Binding([.typed("-")], .add(-1), "one less", hint: "less", rank: 3),
    Binding([.typed("1")], .add(10), "ten more"),
    Binding([.typed("2")], .add(20), "twenty more", joinsPrevious: true),
    Binding([.typed("s")], .addSlowly(5), "five more, slowly", hint: "slowly", rank: 2),
    Binding([.typed("r")], .run, "run"), Binding([.typed("h")], .halt, "halt"),
    Binding([.typed("w")], .openWindow, "window"), Binding([.escape], .close, "close"),
  ]

  static let programBindings: [Binding<Action>] = [
    Binding([.typed("t")], .common(.cycleTheme), "theme"),
    Binding([.typed("U")], .common(.undo), "undo"),
    Binding([.typed("S")], .common(.save), "save"),
    Binding([.typed("o")], .common(.open(["other", "screen"])), "another screen"),
    Binding([.typed("q")], .common(.quit), "quit", hint: "quit", rank: 0),
  ]

  var keymap: [Binding<Action>] {
    hasWindow
      ? [Binding([.escape], .close), Binding([.typed("S")], .close)]
      : Self.bindings + Self.programBindings
  }

  var pasting: Pasting { hasWindow ? .refused : .typed }

  mutating func update(_ action: Action, in size: Size) throws(CancellationError) -> [Effect] {
    switch action {
    case .add(let step): count += step
    case .addSlowly(let step):
      while gate?.isOpen == false {
        try checkCancellation()
        usleep(200)
      }
      count += step
    case .run: isRunning = true
    case .halt: isRunning = false
    case .tick:
      count += 1
      if count >= goal { isRunning = false }
    case .openWindow: hasWindow = true
    case .close: hasWindow = false
    case .common(.notify(let words)): notice = words
    case .common: break
    }
    return []
  }

  func draw(on surface: inout Surface) {
    let part =
      (needsPart ? count : wantedPart).map { surface.memo.value(PartKey(number: $0)) ?? "missing" }
      ?? ""
    surface.write("count \(count) \(part)", .text, column: 0)
  }

  func drawBusy(_ busy: Busy, on surface: inout Surface) {
    surface.write("busy \(busy.waitingKeys)", .text, column: 0)
  }

  func wanted(in size: Size, emphasis: Emphasis) -> [Work] {
    if needsPart {
      return [
        Work(PartKey(number: count), isNeeded: true, isLong: true) { [count] in "part \(count)" }
      ]
    }
    guard let wantedPart else { return [] }
    return [
      Work(PartKey(number: wantedPart), isNeeded: false, isLong: true) {
        wantedPart < 0 ? nil : "part \(wantedPart)"
      }
    ]
  }

  func isLong(_ action: Action) -> Bool {
    switch action {
    case .add, .addSlowly, .tick: isHeavy
    case .run, .halt, .openWindow, .close, .common: false
    }
  }

  func interruption(by action: Action) -> Interruption? {
    switch action {
    case .common(.quit): .quits
    case .add(-1): .discards
    case .close: hasWindow ? .discardsAndActs : .discards
    case .add, .addSlowly, .run, .halt, .tick, .openWindow, .common: nil
    }
  }

  var nextTick: Tick<Action>? { isRunning ? Tick(.tick, interval: interval) : nil }
  var haltingKey: Key? { isRunning ? .typed("h") : nil }
  var hasOpenWindow: Bool { hasWindow }
}

/// A gate that is closed until a test opens it.
final class Gate: Equatable, Sendable {
  private let state = Mutex(false)
  var isOpen: Bool { state.withLock { $0 } }
  func open() { state.withLock { $0 = true } }
  static func == (a: Gate, b: Gate) -> Bool { a === b }
}

/// A part of the picture that is made once.
struct PartKey: MemoKey {
  typealias Value = String
  static var capacity: Int { 2 }
  let number: Int
}

extension ScriptedTerminal {
  /// The first words of every frame.
  var words: [String] {
    frames.map { $0.text(row: 0).split(separator: " ").prefix(3).joined(separator: " ") }
  }
}
