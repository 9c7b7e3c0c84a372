import Mixtures
import Screens
import Stepping

/// The words for an action that `U` takes back: `taken back: an E-step`.
extension Session {
  package func words(for action: SessionAction, before later: Session) -> String? {
    guard changes(before: later) || action.begins(before: later) else { return nil }
    switch action {
    case .step(let step): return step.words(before: later)
    case .play(let play): return play.words
    case .look(let look): return look.words
    case .model(let change): return change.words(before: later)
    case .edit(let edit): return edit.words(before: later)
    case .guess(.toggle): return "guessing on or off"
    case .guess(.guess), .guess(.takeBack), .guess(.confirm): return "an answer"
    case .window(.confirm): return words(for: windows.top, before: later)
    case .window(.choose(let item)): return words(for: windows.top(selecting: item), before: later)
    case .window(.open), .window(.input), .window(.close), .common: return nil
    }
  }

  /// True if another session differs in more than what runs.
  private func changes(before later: Session) -> Bool {
    var run = run
    run.playback.mode = later.playback.mode
    return run != later.run || view != later.view
  }

  private func words(for window: (any SessionWindow)?, before later: Session) -> String? {
    window?.confirmed(in: self).action.flatMap { words(for: $0, before: later) }
  }
}

extension SessionAction {
  /// True if the action begins a run, whose half-steps are still to come.
  fileprivate func begins(before later: Session) -> Bool {
    if case .play = self { later.playback.mode != .paused } else { false }
  }
}

extension StepAction {
  fileprivate func words(before later: Session) -> String {
    switch self {
    case .next, .expectation, .maximization:
      later.timeline.present.origin == .taken(.expectation) ? "an E-step" : "an M-step"
    case .back: "a step back"
    case .first: "the way to the start"
    case .latest: "the way to the latest half-step"
    case .goTo(let target): "the way to half-step \(target)"
    case .nextBranch, .openBranch: "a swap of branches"
    }
  }
}

extension PlayAction {
  fileprivate var words: String {
    switch self {
    case .toggleRun: "a run"
    case .converge: "a run to convergence"
    case .slower, .faster: "another speed"
    case .tick: "a half-step"
    case .manyStarts(let total): "\(total) starts"
    case .compareComponents: "the comparison of K"
    }
  }
}

extension LookAction {
  fileprivate var words: String {
    switch self {
    case .focusNext, .focus: "another focus"
    case .enlarge, .shrink: "another size of the panel"
    case .scroll: "a scroll of the table"
    case .cycleZoom: "another zoom"
    case .otherView, .showSlice, .showMeans: "another view"
    case .cycleUnits: "other units"
    case .toggleEqualAxes: "another scale of the axes"
    case .toggleCursor, .pickPoint, .nextGap: "a move of the cursor"
    case .grab(let k): "a drag of component \(k + 1)"
    case .release: "the end of a drag"
    }
  }
}

extension ModelAction {
  fileprivate func words(before later: Session) -> String {
    switch self {
    case .changeComponents, .chooseComponents: "K = \(later.recipe.components)"
    case .newSeed, .chooseSeed, .openRestart: "a new start from seed \(later.recipe.seed)"
    case .openCompared:
      "K = \(later.recipe.components) from seed \(later.recipe.seed)"
    case .chooseStart: "a new start: \(later.startName)"
    case .restart: "a restart"
    case .change(let change): change.words(before: later)
    case .open: "the opening of \(later.dataset.title)"
    case .changeColumn, .swapColumns: "other columns on the axes"
    case .leaveOutColumn: "one dimension"
    case .becomeKMeans: "k-means"
    case .takeLabels: "other labels"
    }
  }
}

extension RuleChange {
  fileprivate func words(before later: Session) -> String {
    switch self {
    case .expectation(let rule): "E \(rule.name)"
    case .maximization(let rule): "M \(rule.name)"
    case .hold: "other held blocks"
    case .prior(let choice): "prior \(choice.name)"
    case .shape(let shape): "\(later.dimension.covariances) \(shape.rawValue)"
    case .family: "the family \(later.model.family.form)"
    }
  }
}

extension EditAction {
  fileprivate func words(before later: Session) -> String {
    switch self {
    case .toggle: later.view.editing == nil ? "the end of editing" : "the start of editing"
    case .component, .placeMark: "the choice of what is edited"
    case .arrow:
      switch later.view.editing {
      case .component(let k): "a move of component \(k + 1)"
      case .place: "a move of the mark"
      case nil: "a move of the cursor"
      }
    case .moveMean(let k, _): "a move of component \(k + 1)"
    case .gather: "components at one place"
    case .resize: "other variances"
    case .randomizeResponsibilities: "a random q"
    case .reseed: "a re-seeded component"
    case .addPoint: "an added point"
    case .removePoint: "a removed point"
    }
  }
}
