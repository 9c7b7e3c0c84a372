import Terminals

/// The events of a session without those that the screen does not depend on.
///
/// Every event is a function from one session to the next. So whatever leads back to a session that
/// was there before is left out: a list opened and closed, a theme cycled round, Esc where nothing is
/// open. A run is written as the half-steps that it took, and a size only where the mouse needs it or at
/// the end.
struct ShortScript: Sendable {
  /// All that later pictures depend on.
  private struct Moment: Hashable {
    /// Counts the changes of everything but what stands below.
    var edition: Int
    var position: Int
    var view: ViewState
    var playback: Playback
    var guessing: Guessing?

    /// For what comes before a key, which clears the notice.
    var withoutNotice: Moment {
      var copy = self
      copy.view.notice = nil
      return copy
    }
  }

  private struct Step {
    let event: Event
    let action: Action
    /// How often it happened: time that passed is told together.
    var times = 1
    var after: Moment
  }

  /// By these one sees whether a half-step was one that had been taken before.
  private struct Lengths: Hashable {
    let run: Int
    let entries: Int
    let forks: Int

    init(_ session: Session) {
      run = session.run
      entries = session.timeline.entries.count
      forks = session.timeline.forks.count
    }
  }

  private let start: Moment
  private var steps: [Step] = []
  private var lengths: Lengths
  /// The size that no event needed so far.
  private var size: Size?
  /// The size at the beginning, until the mouse needs one.
  private var firstSize: Size?

  init(_ session: Session, size: Size) {
    start = ShortScript.moment(session, edition: 0)
    lengths = Lengths(session)
    firstSize = size
  }

  var events: [Event] {
    var last = self
    last.cut { $0 }
    last.dropHaste()
    let events = last.steps.flatMap { [Event](repeating: $0.event, count: $0.times) }
    return events + (size.map { [.resize($0)] } ?? [])
  }

  mutating func resize(_ size: Size) { self.size = size }

  /// Takes an event, how often it happened, what it meant, and the session it led to.
  mutating func append(
    _ event: Event, _ action: Action, times: Int = 1, leadingTo session: Session
  ) {
    switch event {
    case .key: cut { $0.withoutNotice }
    case .mouse: needSize(action)
    case .pasted, .resize, .timeout, .hangUp: break
    }
    let isSame = keepsEdition(event, action, session)
    lengths = Lengths(session)
    let moment = ShortScript.moment(session, edition: present.edition + (isSame ? 0 : 1))
    steps.append(Step(event: event, action: action, times: times, after: moment))
    writeOutRun()
  }

  private var present: Moment { steps.last?.after ?? start }

  private static func moment(_ session: Session, edition: Int) -> Moment {
    Moment(
      edition: edition, position: session.timeline.position, view: session.view,
      playback: session.playback, guessing: session.guessing)
  }

  /// Goes back to the earliest moment that was as the present one.
  private mutating func cut(_ aspect: (Moment) -> Moment) {
    let now = aspect(present)
    var kept = steps.count
    for count in stride(from: steps.count - 1, through: 0, by: -1) {
      let moment = count == 0 ? start : steps[count - 1].after
      guard moment.edition == now.edition else { break }
      if aspect(moment) == now { kept = count }
    }
    steps.removeSubrange(kept...)
  }

  /// What the mouse points at depends on the size.
  private mutating func needSize(_ action: Action) {
    guard let size = size ?? firstSize else { return }
    firstSize = nil
    var moment = present
    moment.edition += 1
    steps.append(Step(event: .resize(size), action: action, after: moment))
    self.size = nil
  }

  private func keepsEdition(_ event: Event, _ action: Action, _ session: Session) -> Bool {
    if case .mouse = event { return false }
    switch action.reach {
    case .look, .halt, .run: return true
    case .step, .tick:
      let modes = [present.playback.mode, session.playback.mode]
      return Lengths(session) == lengths && !modes.contains(.restarting)
    case .all: return false
    }
  }

  /// Ticks at the end that only did what a run to convergence, or many starts, do by themselves.
  private mutating func dropHaste() {
    let begin = steps.lastIndex { $0.action != .tick && $0.action.reach != .look }
    guard let begin, present.playback.mode == .paused else { return }
    switch steps[begin].after.playback.mode {
    case .converging, .restarting:
      steps = steps[...begin] + steps[(begin + 1)...].filter { $0.action != .tick }
    case .paused, .running: break
    }
  }

  /// Where a run, or a run to convergence, has come to an end: its half-steps in place of its beginning
  /// and its ticks. How many of these fit into a tick depends on the machine.
  private mutating func writeOutRun() {
    guard let end = steps.last, let begin = beginOfRun() else { return }
    let mode = steps[steps.count - 2].after.playback.mode
    var before = begin == 0 ? start : steps[begin - 1].after
    var written: [Step] = []
    for step in end.action == .tick ? steps[(begin + 1)...] : steps[(begin + 1)...].dropLast() {
      guard let still = ShortScript.still(step, after: before) else { return }
      written += still
      before = step.after
      before.playback.mode = .paused
    }
    guard written.count <= ShortScript.mostHalfSteps else { return }
    let isOver = end.after.playback.mode == .paused
    if end.action == .tick || end.action.reach == .run && mode != .paused && isOver {
      // The key that only ends a run goes with it.
      guard written.last?.after ?? before == end.after else { return }
    } else {
      guard mode == .paused || end.after.playback.mode != mode else { return }
      written.append(end)
    }
    steps.replaceSubrange(begin..., with: written)
  }

  /// More are left to the run that took them.
  private static let mostHalfSteps = 500

  /// A step of a run as it is by hand; nil where the space bar means something else.
  private static func still(_ step: Step, after before: Moment) -> [Step]? {
    var after = step.after
    after.playback.mode = .paused
    guard step.action == .tick else {
      return [Step(event: step.event, action: step.action, after: after)]
    }
    let space = Key.character(" ")
    let count = after.position - before.position
    guard count > 0, before.view.overlay == .none,
      Keymap.action(for: space, in: before.view) == .halfStep
    else { return nil }
    after.view.notice = nil
    // What lies between is known to nobody, and like nothing else.
    var within = after
    within.edition = -1
    return (1...count).map {
      Step(event: .key(space), action: .halfStep, after: $0 == count ? after : within)
    }
  }

  /// The index of the key that began the run which the last event ended or came after; nil where other
  /// things came in between than ticks and looks.
  private func beginOfRun() -> Int? {
    guard let end = steps.last, end.action.reach != .look, steps.count > 1 else { return nil }
    let begin = steps.dropLast().lastIndex { $0.action != .tick && $0.action.reach != .look }
    guard let begin, steps[begin].after.guessing == nil else { return nil }
    switch (steps[begin].action, steps[begin].after.playback.mode) {
    case (.toggleRun, .running):
      guard end.action != .tick || end.after.playback.mode == .paused else { return nil }
    // At the end of the script it does by itself what it did.
    case (.converge, .converging): guard end.action != .tick else { return nil }
    default: return nil
    }
    // What the mouse points at in the hint line depends on whether it runs.
    let isByMouse = steps[begin...].contains { if case .mouse = $0.event { true } else { false } }
    return isByMouse ? nil : begin
  }
}

extension Action {
  /// What an action may change, where nobody guesses.
  fileprivate enum Reach {
    /// How things are looked at, and the speed.
    case look
    /// The same; and it halts a run.
    case halt
    /// Whether half-steps are taken.
    case run
    /// The history, unless it was recorded; and it halts a run.
    case step
    case tick
    case all
  }

  fileprivate var reach: Reach {
    switch self {
    case .focusNext, .focus, .enlarge, .shrink, .cycleZoom, .cycleLayer, .toggleBars, .cycleUnits,
      .toggleEqualAxes, .cycleTheme, .chooseTheme, .toggleCursor, .pickPoint, .slower, .faster,
      .redraw, .toggleMouse:
      .look
    case .openDatasets, .openHelp, .openMeters, .openMenu, .openPalette, .moveSelection, .type,
      .erase, .close, .toggleEditing, .editComponent, .placeMark:
      .halt
    case .toggleRun, .converge: .run
    case .halfStep, .expectationStep, .maximizationStep, .back, .first, .latest, .goTo: .step
    case .tick: .tick
    case .changeComponents, .chooseComponents, .newSeed, .restart, .change, .openDataset, .arrow,
      .moveMean, .randomizeResponsibilities, .reseed, .addPoint, .removePoint, .manyStarts, .save,
      .changeColumn, .swapColumns, .confirm, .quit, .toggleGuess, .guess, .takeBackGuess:
      .all
    }
  }
}
