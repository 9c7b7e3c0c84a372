import Screens

@testable import Visualizer

/// The cases of every action without their values. A new case does not compile until it is listed here, and
/// then a table of updates has to have it.
extension StepAction {
  enum Kind: CaseIterable {
    case next, expectation, maximization, back, first, latest, goTo, nextBranch, openBranch
  }

  var kind: Kind {
    switch self {
    case .next: .next
    case .expectation: .expectation
    case .maximization: .maximization
    case .back: .back
    case .first: .first
    case .latest: .latest
    case .goTo: .goTo
    case .nextBranch: .nextBranch
    case .openBranch: .openBranch
    }
  }
}

extension PlayAction {
  enum Kind: CaseIterable {
    case toggleRun, slower, faster, converge, tick, manyStarts, compareComponents
  }

  var kind: Kind {
    switch self {
    case .toggleRun: .toggleRun
    case .slower: .slower
    case .faster: .faster
    case .converge: .converge
    case .tick: .tick
    case .manyStarts: .manyStarts
    case .compareComponents: .compareComponents
    }
  }
}

extension LookAction {
  enum Kind: CaseIterable {
    case focusNext, focus, enlarge, shrink, scroll, cycleZoom, otherView, showSlice, showMeans,
      cycleUnits
    case toggleEqualAxes, toggleCursor, pickPoint, nextGap, grab, release
  }

  var kind: Kind {
    switch self {
    case .focusNext: .focusNext
    case .focus: .focus
    case .enlarge: .enlarge
    case .shrink: .shrink
    case .scroll: .scroll
    case .cycleZoom: .cycleZoom
    case .otherView: .otherView
    case .showSlice: .showSlice
    case .showMeans: .showMeans
    case .cycleUnits: .cycleUnits
    case .toggleEqualAxes: .toggleEqualAxes
    case .toggleCursor: .toggleCursor
    case .pickPoint: .pickPoint
    case .nextGap: .nextGap
    case .grab: .grab
    case .release: .release
    }
  }
}

extension ModelAction {
  enum Kind: CaseIterable {
    case changeComponents, chooseComponents, newSeed, chooseSeed, chooseStart, restart, change, open
    case changeColumn, swapColumns, leaveOutColumn, becomeKMeans, takeLabels, openRestart, openCompared
  }

  var kind: Kind {
    switch self {
    case .changeComponents: .changeComponents
    case .chooseComponents: .chooseComponents
    case .newSeed: .newSeed
    case .chooseSeed: .chooseSeed
    case .chooseStart: .chooseStart
    case .restart: .restart
    case .change: .change
    case .open: .open
    case .changeColumn: .changeColumn
    case .swapColumns: .swapColumns
    case .leaveOutColumn: .leaveOutColumn
    case .becomeKMeans: .becomeKMeans
    case .takeLabels: .takeLabels
    case .openRestart: .openRestart
    case .openCompared: .openCompared
    }
  }
}

extension EditAction {
  enum Kind: CaseIterable {
    case toggle, arrow, component, placeMark, moveMean, gather, resize, randomizeResponsibilities, reseed
    case addPoint, removePoint
  }

  var kind: Kind {
    switch self {
    case .toggle: .toggle
    case .arrow: .arrow
    case .component: .component
    case .placeMark: .placeMark
    case .moveMean: .moveMean
    case .gather: .gather
    case .resize: .resize
    case .randomizeResponsibilities: .randomizeResponsibilities
    case .reseed: .reseed
    case .addPoint: .addPoint
    case .removePoint: .removePoint
    }
  }
}

extension WindowAction {
  enum Kind: CaseIterable { case open, input, confirm, choose, close }

  var kind: Kind {
    switch self {
    case .open: .open
    case .input: .input
    case .confirm: .confirm
    case .choose: .choose
    case .close: .close
    }
  }
}

extension GuessAction {
  enum Kind: CaseIterable { case toggle, guess, takeBack, confirm }

  var kind: Kind {
    switch self {
    case .toggle: .toggle
    case .guess: .guess
    case .takeBack: .takeBack
    case .confirm: .confirm
    }
  }
}

extension CommonAction {
  enum Kind: CaseIterable {
    case cycleTheme, chooseTheme, toggleMouse, togglePresenter, redraw, save, undo, open, notify,
      quit
  }

  var kind: Kind {
    switch self {
    case .cycleTheme: .cycleTheme
    case .chooseTheme: .chooseTheme
    case .toggleMouse: .toggleMouse
    case .togglePresenter: .togglePresenter
    case .redraw: .redraw
    case .save: .save
    case .undo: .undo
    case .open: .open
    case .notify: .notify
    case .quit: .quit
    }
  }
}
