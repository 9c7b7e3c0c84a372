import Datasets
import Drawing
import Mixtures
import Testing

@testable import Visualizer

/// Each action, and the whole of what it changes.
@Suite struct ReducerTests {
  @Test func steppingAlternates() throws {
    var session = try Sessions.oldFaithful()
    let phases = (0..<5).map { _ in
      _ = session.reduce(.halfStep)
      return session.timeline.present.phase
    }
    #expect(phases == [.expectation, .maximization, .expectation, .maximization, .expectation])
    #expect(session.timeline.position == 5)
    #expect(session.timeline.present.iteration == 3)
  }

  @Test func aStepTwiceMovesNothing() throws {
    var session = try Sessions.oldFaithful()
    _ = session.reduce(.expectationStep)
    let first = session.timeline.present
    _ = session.reduce(.expectationStep)
    #expect(session.timeline.present.responsibilities == first.responsibilities)
    #expect(session.timeline.present.bound == first.bound)
    #expect(session.timeline.present.iteration == first.iteration)
    #expect(Caption(session).short.hasPrefix("E-step: q is p(Z|X,θ) already"))
    _ = session.reduce(.maximizationStep)
    let second = session.timeline.present
    _ = session.reduce(.maximizationStep)
    let third = session.timeline.present
    #expect((third.bound.lowerBound - second.bound.lowerBound).magnitude < 1e-9)
    #expect(Caption(session).short.hasPrefix("M-step: θ is argmax L(q,θ) already"))
  }

  @Test func backFirstAndLatest() throws {
    var session = try Sessions.oldFaithful()
    for _ in 0..<4 { _ = session.reduce(.halfStep) }
    _ = session.reduce(.back)
    #expect(session.timeline.position == 3)
    _ = session.reduce(.first)
    #expect(session.timeline.position == 0)
    _ = session.reduce(.back)
    #expect(session.timeline.position == 0)
    _ = session.reduce(.latest)
    #expect(session.timeline.position == 4)
    #expect(session.timeline.entries.count == 5)
  }

  @Test func aRecordedStepIsARedoAndAnotherOneForks() throws {
    var session = try Sessions.oldFaithful()
    for _ in 0..<4 { _ = session.reduce(.halfStep) }
    let recorded = session.timeline.entries.map(\.fit.mixture)
    for _ in 0..<3 { _ = session.reduce(.back) }
    _ = session.reduce(.halfStep)
    #expect(session.timeline.forks.isEmpty)
    #expect(session.timeline.entries.map(\.fit.mixture) == recorded)
    _ = session.reduce(.maximizationStep)
    #expect(session.timeline.entries.count == 4)
    #expect(session.timeline.forks.map(\.position) == [2])
    #expect(session.timeline.forks[0].fits.map(\.phase) == [.expectation, .maximization])
  }

  /// What each action of the picture changes, and nothing else.
  @Test func lookingChangesOnlyTheView() throws {
    let session = try Sessions.oldFaithful()
    let expected: [(Action, (inout ViewState) -> Void)] = [
      (.focusNext, { $0.focus = .bound }),
      (.focus(.bound), { $0.focus = .bound }),
      (.focus(.data), { $0.focus = .data }),
      (.enlarge, { $0.isEnlarged = true }),
      (.shrink, { $0.isEnlarged = false }),
      (.cycleZoom, { $0.zoom = .full }),
      (.cycleLayer, { $0.layer = .several }),
      (.toggleEqualAxes, { $0.hasEqualAxes = true }),
      (.cycleTheme, { $0.theme = .light }),
      (.openHelp, { $0.overlay = .help(scroll: 0) }),
      (.openMeters, { $0.overlay = .meters(scroll: 0) }),
      (.openDatasets, { $0.overlay = .datasets(selected: 0) }),
      (.close, { $0.overlay = .none }),
    ]
    for (action, change) in expected {
      var view = session.view
      change(&view)
      var after = session
      #expect(after.reduce(action).isEmpty)
      #expect(after.view == view, "\(action)")
      #expect(after.timeline.position == 0)
      #expect(after.recipe.components == 2)
    }
  }

  @Test func cyclesComeBack() throws {
    var session = try Sessions.oldFaithful()
    let view = session.view
    for _ in ViewState.Zoom.allCases { _ = session.reduce(.cycleZoom) }
    for _ in Theme.allCases { _ = session.reduce(.cycleTheme) }
    for _ in 1..<ViewState.Layer.allCases.count { _ = session.reduce(.cycleLayer) }
    #expect(session.view == view)
  }

  @Test func runningIsPausedByAStep() throws {
    var session = try Sessions.oldFaithful()
    _ = session.reduce(.toggleRun)
    #expect(session.playback.mode == .running)
    _ = session.reduce(.tick)
    #expect(session.timeline.position == 1)
    _ = session.reduce(.halfStep)
    #expect(session.playback.mode == .paused)
    _ = session.reduce(.tick)
    #expect(session.timeline.position == 2)
  }

  @Test func speedStaysInItsTable() throws {
    var session = try Sessions.oldFaithful()
    for _ in 0..<20 { _ = session.reduce(.faster) }
    #expect(session.playback.speed == 30)
    for _ in 0..<20 { _ = session.reduce(.slower) }
    #expect(session.playback.speed == 0.5)
    #expect(session.view.notice == "speed: 0.5 half-steps a second")
  }

  @Test func convergenceStops() throws {
    var session = try Sessions.oldFaithful()
    _ = session.reduce(.converge)
    for _ in 0..<200 where session.playback.mode == .converging { _ = session.reduce(.tick) }
    #expect(session.playback.mode == .paused)
    #expect((session.timeline.present.bound.logLikelihood + 1130.264).magnitude < 1e-3)
    #expect(Caption(session).long.contains("Converged"))
  }

  @Test func componentsStayBetweenOneAndNine() throws {
    var session = try Sessions.oldFaithful()
    for _ in 0..<12 { _ = session.reduce(.changeComponents(by: 1)) }
    #expect(session.recipe.components == 9)
    #expect(session.view.notice == "K stays between 1 and 9")
    for _ in 0..<12 { _ = session.reduce(.changeComponents(by: -1)) }
    #expect(session.recipe.components == 1)
    #expect(session.timeline.entries.count == 1)
    _ = session.reduce(.changeComponents(by: 1))
    #expect(session.startName == "classroom start")
  }

  @Test func aNewSeedIsAnotherStartAndRestartTheSame() throws {
    var session = try Sessions.oldFaithful()
    _ = session.reduce(.newSeed)
    #expect(session.recipe.seed == 2)
    #expect(session.startName == "k-means++, seed 2")
    let start = session.timeline.start.mixture
    _ = session.reduce(.halfStep)
    _ = session.reduce(.restart)
    #expect(session.timeline.entries.count == 1)
    #expect(session.timeline.start.mixture == start)
  }

  @Test func aDataSetIsChosenFromTheList() throws {
    var session = try Sessions.oldFaithful()
    _ = session.reduce(.openDatasets)
    _ = session.reduce(.moveSelection(by: 100))
    #expect(session.view.overlay == .datasets(selected: Catalogue.entries.count - 1))
    _ = session.reduce(.moveSelection(by: -100))
    _ = session.reduce(.moveSelection(by: 1))
    _ = session.reduce(.confirm)
    #expect(session.dataset.name == Catalogue.entries[1].name)
    #expect(session.recipe.components == Catalogue.entries[1].components)
    #expect(session.view.overlay == .none)
    #expect(session.timeline.position == 0)
  }

  /// Columns belong to the data that are open, and Enter on these keeps them.
  @Test func columnsChosenInTheListStay() throws {
    var session = try Sessions.oldFaithful()
    _ = session.reduce(.halfStep)
    _ = session.reduce(.openDatasets)
    _ = session.reduce(.swapColumns)
    #expect(session.view.overlay == .datasets(selected: 0))
    #expect([session.dataset.x.title, session.dataset.y.title] == ["waiting", "eruption"])
    let run = session.run
    _ = session.reduce(.confirm)
    #expect(session.view.overlay == .none)
    #expect(session.run == run)
    #expect([session.dataset.x.title, session.dataset.y.title] == ["waiting", "eruption"])
    _ = session.reduce(.openDatasets)
    _ = session.reduce(.moveSelection(by: 1))
    for action in [Action.swapColumns, .changeColumn(.x), .changeColumn(.y)] {
      _ = session.reduce(action)
      #expect(session.view.notice == "open it first: Enter")
      #expect(session.dataset.x.title == "waiting")
      #expect(session.view.overlay == .datasets(selected: 1))
    }
    _ = session.reduce(.confirm)
    #expect(session.dataset.name == Catalogue.entries[1].name)
    _ = session.reduce(.openDatasets)
    _ = session.reduce(.changeColumn(.x))
    #expect(session.view.notice == nil)
    #expect(session.dataset.x.title == "body mass")
  }

  /// Data that are not of the shelf stand in the list too, before it.
  @Test func ownDataStandInTheList() throws {
    let table = try Table(
      reading: Array("a,b,c\n1,2,3\n4,7,5\n3,1,1\n8,2,6\n".utf8), file: "own.csv")
    var session = try Session(
      dataset: Dataset(table, name: "own.csv", title: "own.csv"), recipe: Recipe(components: 1),
      theme: .dark)
    _ = session.reduce(.openDatasets)
    #expect(session.view.overlay == .datasets(selected: 0))
    #expect(session.datasetChoices.map(\.title) == ["own.csv"] + Catalogue.entries.map(\.title))
    _ = session.reduce(.changeColumn(.y))
    #expect(session.dataset.y.title == "c")
    _ = session.reduce(.confirm)
    #expect(session.dataset.name == "own.csv")
    #expect(session.dataset.y.title == "c")
    _ = session.reduce(.chooseComponents(5))
    #expect(session.recipe.components == 1)
    #expect(session.view.notice == "K stays 1: 4 distinct points for 5 components")
    _ = session.reduce(.openDatasets)
    _ = session.reduce(.moveSelection(by: 1))
    _ = session.reduce(.confirm)
    #expect(session.dataset.name == Catalogue.entries[0].name)
    #expect(session.datasetChoices.count == Catalogue.entries.count)
  }

  /// Another K leaves the classroom start with a word, and its own K brings it back, however one left.
  @Test func theClassroomStartComesBackWithItsK() throws {
    let leaving: [(Recipe.Start, [Action])] = [
      (.automatic, []), (.classroom, []), (.automatic, [.newSeed, .newSeed]),
      (.automatic, [.changeComponents(by: 3), .newSeed]),
    ]
    for (start, actions) in leaving {
      var recipe = Recipe(components: 2)
      recipe.start = start
      let entry = try #require(Catalogue.entry(named: "old-faithful"))
      var session = try Session(dataset: entry.dataset(), recipe: recipe, theme: .dark)
      let first = session.timeline.start.mixture
      _ = session.reduce(.chooseComponents(3))
      #expect(
        session.view.notice == "start: k-means++ (the classroom start is for K = 2)", "\(start)")
      #expect(session.startName == "k-means++, seed 1")
      for action in actions { _ = session.reduce(action) }
      _ = session.reduce(.chooseComponents(2))
      #expect(session.view.notice == "start: the classroom start again", "\(start)")
      #expect(session.startName == "classroom start")
      #expect(session.timeline.start.mixture == first)
    }
    // A method that was asked for stays; other columns have no classroom start.
    var method = Recipe(components: 2)
    method.start = .method(.randomPoints)
    let entry = try #require(Catalogue.entry(named: "old-faithful"))
    var asked = try Session(dataset: entry.dataset(), recipe: method, theme: .dark)
    for step in [1, -1] { _ = asked.reduce(.changeComponents(by: step)) }
    #expect(asked.startName == "random-points, seed 1")
    #expect(asked.view.notice == nil)
    var swapped = try Sessions.oldFaithful()
    _ = swapped.reduce(.swapColumns)
    for step in [1, -1] { _ = swapped.reduce(.changeComponents(by: step)) }
    #expect(swapped.startName == "k-means++, seed 1")
    #expect(swapped.view.notice == nil)
  }

  @Test func quittingAndRedrawingAreEffects() throws {
    var session = try Sessions.oldFaithful()
    #expect(session.reduce(.quit) == [.quit])
    #expect(session.reduce(.redraw) == [.redraw])
  }

  @Test func everyEntryOfTheShelfRunsAndReachesWhatItSays() throws {
    for entry in Catalogue.entries {
      guard let reaches = entry.reaches else { continue }
      var session = try Session(dataset: entry.dataset(), recipe: Recipe(entry), theme: .dark)
      #expect(session.startName == "classroom start", "\(entry.name)")
      #expect(session.timeline.start.bound.gap > 0, "\(entry.name)")
      _ = session.reduce(.converge)
      while session.playback.mode == .converging { _ = session.reduce(.tick) }
      let fit = session.timeline.present
      #expect(
        (fit.bound.logLikelihood - reaches.logLikelihood).magnitude < 2e-3,
        "\(entry.name): \(fit.bound.logLikelihood)")
      #expect((fit.iteration - reaches.iterations).magnitude <= 1, "\(entry.name)")
    }
  }
}
