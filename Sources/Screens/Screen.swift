import Drawing
import Terminals

/// A value that fills the terminal and answers keys.
///
/// State is a value, `update` is the only function that changes it, and drawing is a pure function of it.
/// One `Loop` runs any screen.
package protocol Screen: Equatable, Sendable {
  associatedtype Action: ScreenAction

  /// The bindings in groups, for the help window and docs/KEYS.md. Keys inside windows and questions are
  /// in their own hints.
  static var keys: [KeyGroup<Action>] { get }

  /// The bindings in force now, innermost first.
  var keymap: [Binding<Action>] { get }

  /// The bindings that the hint line may name now.
  var hinted: [Binding<Action>] { get }

  /// The meaning of a key now; nil if it has none.
  func action(for key: Key) -> Action?

  /// The notice about a key without a meaning now; nil if there is none.
  func refusal(of key: Key) -> String?

  /// The meaning of a mouse event on a screen of a size; nil if it has none.
  func action(for mouse: MouseEvent, in size: Size, _ capabilities: Capabilities) -> Action?

  /// The use of pasted text.
  var pasting: Pasting { get }

  /// Changes the screen.
  ///
  /// Long work calls `checkCancellation()` at least every few milliseconds.
  /// - Throws: `CancellationError` if the task that runs it was cancelled; the screen is then discarded.
  mutating func update(_ action: Action, in size: Size) throws(CancellationError) -> [Effect]

  /// Draws the picture on a surface.
  func draw(on surface: inout Surface)

  /// Draws over the present picture that work is running.
  func drawBusy(_ busy: Busy, on surface: inout Surface)

  /// The parts of the picture at a size that are kept in the memo.
  func wanted(in size: Size, emphasis: Emphasis) -> [Work]

  /// True if an action may take longer than a frame here.
  func isLong(_ action: Action) -> Bool

  /// True if an action, with all ticks that it starts, may take longer than a frame here. A lesson plays the ticks
  /// to their end.
  func isLongToTheEnd(_ action: Action) -> Bool

  /// The effect of an action on running work; nil if the action waits for the work.
  func interruption(by action: Action) -> Interruption?

  /// The screen that `undo` restores after an action; nil if the action cannot be taken back. Ticks never can.
  func undoPoint(before action: Action) -> Self?

  /// The words for an action that `undo` takes back, such as `an E-step`; nil if it changed nothing.
  /// - Parameter later: the screen after the action.
  func words(for action: Action, before later: Self) -> String?

  /// Takes over what `undo` leaves as it is, from the screen before `undo`.
  mutating func keep(from later: Self)

  /// The action that is taken when time passes, and its interval; nil while nothing runs.
  var nextTick: Tick<Action>? { get }

  /// The key that halts a run; nil if nothing runs.
  var haltingKey: Key? { get }

  /// True while Esc would close something of this screen.
  var hasOpenWindow: Bool { get }

  /// A screen between an earlier one and this one; nil without motion.
  /// - Parameter share: 0 at the earlier screen, 1 at this one.
  func between(_ earlier: Self, share: Double) -> Self?

  /// The settings that every screen has.
  var preferences: Preferences { get set }
}

extension Screen {
  package var hinted: [Binding<Action>] { keymap }
  package func action(for key: Key) -> Action? { keymap.action(for: key) }
  package func refusal(of key: Key) -> String? { nil }
  package func action(for mouse: MouseEvent, in size: Size, _ capabilities: Capabilities)
    -> Action?
  { nil }
  package var pasting: Pasting { .ignored }
  package func drawBusy(_ busy: Busy, on surface: inout Surface) {}
  package func wanted(in size: Size, emphasis: Emphasis) -> [Work] { [] }
  package func isLong(_ action: Action) -> Bool { false }
  package func isLongToTheEnd(_ action: Action) -> Bool { isLong(action) }
  package func interruption(by action: Action) -> Interruption? { nil }
  package func undoPoint(before action: Action) -> Self? { action.common == nil ? self : nil }
  package func words(for action: Action, before later: Self) -> String? {
    let description = keymap.first { $0.action == action }?.description ?? ""
    return description.isEmpty ? "the last action" : description
  }
  package mutating func keep(from later: Self) { preferences = later.preferences }
  package var nextTick: Tick<Action>? { nil }
  package var haltingKey: Key? { nil }
  package var hasOpenWindow: Bool { false }
  package func between(_ earlier: Self, share: Double) -> Self? { nil }
}

extension Screen {
  /// The parts of a picture without emphasis that are kept in the memo.
  package func wanted(in size: Size) -> [Work] { wanted(in: size, emphasis: Emphasis()) }

  /// Does an action, either one that every screen has or one of this screen.
  /// - Throws: `CancellationError` as `update` does.
  package mutating func perform(_ action: Action, in size: Size) throws(CancellationError)
    -> [Effect]
  {
    let common = action.common.map { preferences.apply($0) } ?? []
    return common + (try update(action, in: size))
  }

  /// Presses a key; a key without a meaning changes nothing.
  @discardableResult
  package mutating func press(_ key: Key, in size: Size = Size(columns: 80, rows: 24)) -> [Effect] {
    guard let action = action(for: key) else { return [] }
    return (try? perform(action, in: size)) ?? []
  }

  /// The picture at a size: a pure function, the same for the terminal, the exports and the tests.
  /// - Parameters:
  ///   - emphasis: the emphasis of another screen, such as a lesson.
  ///   - memo: keeps expensive parts from one picture to the next. Without an optional part that takes long
  ///     to make, the picture says that the part is still being made.
  package func frame(
    size: Size, capabilities: Capabilities, emphasis: Emphasis = Emphasis(), memo: Memo = Memo()
  ) -> Frame {
    for work in wanted(in: size, emphasis: emphasis) where work.isNeeded || !work.isLong {
      work.makeIfMissing(in: memo)
    }
    var surface = Surface(
      size: size, styles: Styles(theme: preferences.theme, capabilities: capabilities),
      emphasis: emphasis, memo: memo)
    surface.emphasis.hasLargeMarks = preferences.isPresenting
    draw(on: &surface)
    return surface.frame
  }
}

/// The actions of a screen: its own, and those that every screen has.
package protocol ScreenAction: Hashable, Sendable {
  static func common(_ action: CommonAction) -> Self

  /// The action that every screen has; nil for one of the screen's own.
  var common: CommonAction? { get }
}

/// An action that is taken when time passes.
package struct Tick<Action: Hashable & Sendable>: Hashable, Sendable {
  package let action: Action
  /// Milliseconds between two ticks; 0 if one follows the other at once.
  package let interval: Int
  /// Milliseconds for which ticks may follow each other in the background before a new picture is drawn.
  package let patience: Int

  package init(_ action: Action, interval: Int, patience: Int = 30) {
    self.action = action
    self.interval = interval
    self.patience = patience
  }
}

/// Facts about running work for the picture.
package struct Busy: Hashable, Sendable {
  /// The number of keys that wait.
  package let waitingKeys: Int
  /// True if the user can discard the work.
  package let canStop: Bool
}

/// The use of pasted text.
package enum Pasting: Hashable, Sendable {
  /// Nothing.
  case ignored
  /// Nothing, and a notice says so.
  case refused
  /// Its first line is typed.
  case typed
}

/// The effect of an action on running work.
package enum Interruption: Hashable, Sendable {
  /// Ends the program.
  case quits
  /// Discards the work.
  case discards
  /// Discards the work, and the action is done afterwards.
  case discardsAndActs
}
