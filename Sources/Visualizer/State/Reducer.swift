import Datasets
import Drawing
import Mixtures

extension Session {
  /// The one function that changes a session.
  public mutating func reduce(_ action: Action) -> [Effect] {
    if action != .tick { view.notice = nil }
    switch action {
    case .halfStep, .expectationStep, .maximizationStep, .back, .first, .latest:
      step(action)
    case .toggleRun, .slower, .faster, .converge, .tick:
      play(action)
    case .focusNext, .focus, .enlarge, .shrink, .cycleZoom, .cycleLevels, .toggleEqualAxes,
      .cycleTheme:
      look(action)
    case .changeComponents, .newSeed, .restart:
      restart(action)
    case .openDatasets, .openHelp, .openMeters, .moveSelection, .confirm, .close:
      browse(action)
    case .toggleGuess: toggleGuessing()
    case .guess(let move): guess(move)
    case .takeBackGuess: takeBackGuess()
    case .redraw:
      return [.redraw]
    case .quit:
      return [.quit]
    }
    return []
  }

  /// A step by hand pauses a run.
  private mutating func step(_ action: Action) {
    playback.mode = .paused
    guessing?.question = nil
    if let phase = action.phase(after: timeline.present), asks(before: phase) { return }
    switch action {
    case .halfStep: advance(timeline.present.nextPhase)
    case .expectationStep: advance(.expectation)
    case .maximizationStep: advance(.maximization)
    case .back: timeline.go(to: timeline.position - 1)
    case .first: timeline.go(to: 0)
    case .latest: timeline.go(to: timeline.entries.count - 1)
    default: break
    }
  }

  private mutating func play(_ action: Action) {
    guessing?.question = nil
    switch action {
    case .toggleRun: playback.mode = playback.mode == .paused ? .running : .paused
    case .converge: playback.mode = playback.mode == .converging ? .paused : .converging
    case .slower: changeSpeed(by: -1)
    case .faster: changeSpeed(by: 1)
    case .tick: tick()
    default: break
    }
  }

  private mutating func changeSpeed(by steps: Int) {
    playback.changeSpeed(by: steps)
    view.notice = "speed: \(Words.speed(playback.speed)) half-steps a second"
  }

  private mutating func tick() {
    guard playback.mode != .paused else { return }
    advance(timeline.present.nextPhase)
    if timeline.isConverged { playback.mode = .paused }
  }

  private mutating func look(_ action: Action) {
    switch action {
    case .focusNext: view.focus = view.focus.next
    case .focus(let panel): view.focus = panel
    case .enlarge: view.isEnlarged = true
    case .shrink: view.isEnlarged = false
    case .cycleZoom: view.zoom = view.zoom.next
    case .cycleLevels: view.levels = view.levels.next
    case .toggleEqualAxes: view.hasEqualAxes.toggle()
    case .cycleTheme: view.theme = view.theme.next
    default: break
    }
  }

  private mutating func restart(_ action: Action) {
    var next = recipe
    switch action {
    case .changeComponents(let step):
      next.components += step
      guard Session.componentRange.contains(next.components) else {
        view.notice = "K stays between 1 and 9"
        return
      }
      if case .given = next.start { next.start = .automatic }
    case .newSeed:
      if case .method = next.start {} else { next.start = .method(.kMeansPlusPlus) }
      next.seed &+= 1
    default: break
    }
    attempt { (session) throws(RunError) in try session.begin(next) }
  }

  /// What cannot begin is said, and the present run stays.
  private mutating func attempt(_ change: (inout Session) throws(RunError) -> Void) {
    do throws(RunError) { try change(&self) } catch { view.notice = error.description }
  }

  private mutating func browse(_ action: Action) {
    playback.mode = .paused
    switch (action, view.overlay) {
    case (.openHelp, _): view.overlay = .help(scroll: 0)
    case (.openMeters, _): view.overlay = .meters(scroll: 0)
    case (.moveSelection(let step), .meters(let scroll)):
      view.overlay = .meters(scroll: max(0, scroll + step))
    case (.openDatasets, _):
      let present = Shelf.entries.firstIndex { $0.name == dataset.name }
      view.overlay = .datasets(selected: present ?? 0)
    case (.moveSelection(let step), .help(let scroll)):
      view.overlay = .help(scroll: max(0, scroll + step))
    case (.moveSelection(let step), .datasets(let selected)):
      view.overlay = .datasets(
        selected: max(0, min(Shelf.entries.count - 1, selected + step)))
    case (.confirm, .guess): confirmGuess()
    case (_, .guess): dropGuess()
    case (.confirm, .datasets(let selected)): open(Shelf.entries[selected])
    default: view.overlay = .none
    }
  }

  private mutating func open(_ entry: ShelfEntry) {
    view.overlay = .none
    guard let dataset = try? entry.dataset() else {
      view.notice = "\(entry.title) cannot be read"
      return
    }
    var next = Recipe(
      components: entry.components, familyName: recipe.familyName, rules: recipe.rules,
      seed: recipe.seed, prior: recipe.prior)
    next.threads = recipe.threads
    attempt { (session) throws(RunError) in try session.begin(next, with: dataset) }
  }
}

extension CaseIterable where Self: Equatable {
  /// The case after this one, the first after the last.
  var next: Self {
    let all = Array(Self.allCases)
    guard let at = all.firstIndex(of: self) else { return self }
    return all[(at + 1) % all.count]
  }
}
