import Datasets
import Drawing
import Mixtures

extension Session {
  /// The one function that changes a session.
  public mutating func reduce(_ action: Action) -> [Effect] {
    if action != .tick { view.notice = nil }
    switch action {
    case .halfStep, .expectationStep, .maximizationStep, .back, .first, .latest, .goTo:
      step(action)
    case .toggleRun, .slower, .faster, .converge, .tick, .manyStarts:
      play(action)
    case .focusNext, .focus, .enlarge, .shrink, .cycleZoom, .cycleLayer, .toggleEqualAxes,
      .cycleTheme, .chooseTheme, .toggleBars, .cycleUnits, .toggleCursor, .pickPoint:
      look(action)
    case .changeComponents, .chooseComponents, .newSeed, .restart, .change, .changeColumn,
      .swapColumns, .openDataset:
      choose(action)
    case .toggleEditing, .arrow, .editComponent, .placeMark, .moveMean, .randomizeResponsibilities,
      .reseed, .addPoint,
      .removePoint:
      edit(action)
    case .openDatasets, .openHelp, .openMeters, .openMenu, .openPalette, .moveSelection, .type,
      .erase, .close:
      browse(action)
    case .toggleGuess: toggleGuessing()
    case .guess(let move): guess(move)
    case .takeBackGuess: takeBackGuess()
    case .confirm: return confirm()
    case .redraw: return [.redraw]
    case .save: return [.save]
    case .toggleMouse:
      view.hasMouse.toggle()
      view.notice = view.hasMouse ? "mouse on" : "mouse off: the terminal selects text again"
      return [.toggleMouse]
    case .quit: return [.quit]
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
    case .goTo(let position): go(to: position)
    default: break
    }
  }

  /// Half-steps that are not there yet are taken, as many as a class may wait for.
  private mutating func go(to position: Int) {
    timeline.go(to: position)
    let target = min(position, timeline.position + Session.longestJump)
    while timeline.position < target { advance(timeline.present.nextPhase) }
  }

  static let longestJump = 2 * ConvergenceRule.iterationLimit

  private mutating func play(_ action: Action) {
    guessing?.question = nil
    switch action {
    case .toggleRun: playback.mode = playback.mode == .paused ? .running : .paused
    case .converge: playback.mode = playback.mode == .converging ? .paused : .converging
    case .slower: changeSpeed(by: -1)
    case .faster: changeSpeed(by: 1)
    case .tick: tick()
    case .manyStarts(let total): beginRestarts(total)
    default: break
    }
  }

  private mutating func changeSpeed(by steps: Int) {
    playback.changeSpeed(by: steps)
    view.notice = "speed: \(Words.speed(playback.speed)) half-steps a second"
  }

  private mutating func tick() {
    switch playback.mode {
    case .paused: return
    case .restarting: return continueRestarts()
    case .running, .converging: break
    }
    advance(timeline.present.nextPhase)
    if timeline.ending != nil { playback.mode = .paused }
  }

  private mutating func look(_ action: Action) {
    switch action {
    case .focusNext: view.focus = view.focus.next
    case .focus(let panel): view.focus = panel
    case .enlarge: view.isEnlarged = true
    case .shrink: view.isEnlarged = false
    case .cycleZoom: view.zoom = view.zoom.next
    case .cycleLayer: cycleLayer()
    case .toggleBars: view.showsBars.toggle()
    case .cycleUnits:
      view.units = view.units.next
      view.notice = "the bound is told in \(view.units.labels.long)"
    case .toggleCursor: toggleCursor()
    case .pickPoint(let n): view.cursor = n
    case .toggleEqualAxes: view.hasEqualAxes.toggle()
    case .cycleTheme: view.theme = view.theme.next
    case .chooseTheme(let theme): view.theme = theme
    default: break
    }
  }

  /// Known classes are offered only where there are some.
  private mutating func cycleLayer() {
    repeat { view.layer = view.layer.next } while view.layer == .classes && dataset.classes == nil
  }

  private mutating func choose(_ action: Action) {
    playback.mode = .paused
    attempt { (session) throws(RunError) in
      switch action {
      case .change(let change): try session.change(change)
      case .changeColumn(let axis): try session.changeColumn(axis)
      case .swapColumns: try session.swapColumns()
      case .changeComponents(let step):
        try session.chooseComponents(session.recipe.components + step)
      case .chooseComponents(let count): try session.chooseComponents(count)
      case .openDataset(let name): try session.open(Catalogue.entry(named: name))
      default: try session.restart(action)
      }
    }
  }

  private mutating func restart(_ action: Action) throws(RunError) {
    var next = recipe
    if action == .newSeed {
      next.start = next.start.reseeded
      next.seed &+= 1
    }
    try begin(next)
  }

  private mutating func edit(_ action: Action) {
    playback.mode = .paused
    attempt { (session) throws(RunError) in
      switch action {
      case .toggleEditing: session.toggleEditing()
      case .arrow(let direction): session.arrow(direction)
      case .editComponent(let k): session.editComponent(k)
      case .placeMark(let place): session.view.editing = .place(place ?? session.editingPlace)
      case .moveMean(let k, let place): session.moveMean(of: k, to: place)
      case .randomizeResponsibilities: session.randomizeResponsibilities()
      case .reseed(let k): session.reseed(k ?? session.editedComponent)
      case .addPoint(let place): try session.addPoint(place ?? session.editingPlace)
      case .removePoint(let n): try session.removePoint(n ?? session.nearestToMark)
      default: break
      }
    }
  }

  /// What cannot begin is said, and the present run stays.
  private mutating func attempt(_ change: (inout Session) throws(RunError) -> Void) {
    do throws(RunError) { try change(&self) } catch { view.notice = error.description }
  }

  private mutating func browse(_ action: Action) {
    if playback.mode != .restarting { playback.mode = .paused }
    switch action {
    case .openHelp: view.overlay = .help(scroll: 0)
    case .openMeters: view.overlay = .meters(scroll: 0)
    case .openMenu(let menu):
      view.overlay = .menu(menu, selected: items(menu).firstIndex(where: \.isOn) ?? 0)
    case .openPalette: view.overlay = .palette(Palette())
    case .openDatasets:
      view.overlay = .datasets(selected: datasetChoices.firstIndex(where: \.isOpen) ?? 0)
    case .moveSelection(let step): moveSelection(by: step)
    case .type(let scalar): changePalette { $0.text.unicodeScalars.append(scalar) }
    case .erase: changePalette { _ = $0.text.popLast() }
    default: close()
    }
  }

  private mutating func moveSelection(by step: Int) {
    func moved(_ selected: Int, _ count: Int) -> Int { max(0, min(count - 1, selected + step)) }
    switch view.overlay {
    case .none, .guess: break
    case .help(let scroll): view.overlay = .help(scroll: max(0, scroll + step))
    case .meters(let scroll): view.overlay = .meters(scroll: max(0, scroll + step))
    case .datasets(let selected):
      view.overlay = .datasets(selected: moved(selected, datasetChoices.count))
    case .menu(let menu, let selected):
      view.overlay = .menu(menu, selected: moved(selected, items(menu).count))
    case .palette(var palette):
      palette.selected = moved(palette.selected, commands(palette).count)
      view.overlay = .palette(palette)
    case .restarts(let selected):
      view.overlay = .restarts(selected: moved(selected, restarts?.runs.count ?? 0))
    }
  }

  /// Another text selects its first command.
  private mutating func changePalette(_ change: (inout Palette) -> Void) {
    guard case .palette(var palette) = view.overlay else { return }
    change(&palette)
    palette.selected = 0
    view.overlay = .palette(palette)
  }

  /// Esc closes what is open, the innermost first.
  private mutating func close() {
    if playback.mode == .restarting { playback.mode = .paused }
    if case .guess = view.overlay {
      dropGuess()
    } else if view.overlay != .none {
      view.overlay = .none
    } else if view.editing != nil {
      view.editing = nil
    } else {
      view.cursor = nil
    }
  }

  private mutating func confirm() -> [Effect] {
    let overlay = view.overlay
    switch overlay {
    case .menu, .guess: break
    default: view.overlay = .none
    }
    switch overlay {
    case .guess: confirmGuess()
    case .none, .help, .meters: return []
    case .datasets(let selected):
      let choices = datasetChoices
      guard choices.indices.contains(selected) else { return [] }
      attempt { (session) throws(RunError) in try session.open(choices[selected].entry) }
    case .menu(let menu, let selected):
      let items = items(menu)
      guard items.indices.contains(selected) else { return [] }
      return reduce(items[selected].action)
    case .palette(let palette):
      guard let action = choice(palette) else {
        view.notice = "no such command; : lists them all"
        return []
      }
      return reduce(action)
    case .restarts(let selected):
      playback.mode = .paused
      attempt { (session) throws(RunError) in try session.open(restart: selected) }
    }
    return []
  }

  /// Opens data of the shelf; what is open already stays as it is, with the columns chosen for it.
  private mutating func open(_ entry: CatalogueEntry?) throws(RunError) {
    guard let entry, entry != openEntry else { return }
    guard let dataset = try? entry.dataset() else {
      throw RunError(.data, "\(entry.title) cannot be read")
    }
    try begin(try Recipe(opening: entry, after: self), with: dataset)
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
