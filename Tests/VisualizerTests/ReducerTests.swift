import Datasets
import Drawing
import Mixtures
import Testing

import struct Screens.Caption

@testable import Visualizer

/// Each action, and the whole of what it changes.
@Suite struct ReducerTests {
  @Test func steppingAlternates() throws {
    var session = try Sessions.oldFaithful()
    let origins = (0..<5).map { _ in
      _ = session.apply(.step(.next))
      return session.timeline.present.origin
    }
    #expect(
      origins
        == [.expectation, .maximization, .expectation, .maximization, .expectation].map(
          Origin.taken))
    #expect(session.timeline.position == 5)
    #expect(session.timeline.present.iteration == 3)
  }

  @Test func aStepTwiceMovesNothing() throws {
    var session = try Sessions.oldFaithful()
    _ = session.apply(.step(.expectation))
    let first = session.timeline.present
    _ = session.apply(.step(.expectation))
    #expect(session.timeline.present.responsibilities == first.responsibilities)
    #expect(session.timeline.present.bound == first.bound)
    #expect(session.timeline.present.iteration == first.iteration)
    #expect(Caption(session).short.hasPrefix("E-step: q is p(Z|X,θ) already"))
    _ = session.apply(.step(.maximization))
    let second = session.timeline.present
    _ = session.apply(.step(.maximization))
    let third = session.timeline.present
    #expect((third.bound.lowerBound - second.bound.lowerBound).magnitude < 1e-9)
    #expect(Caption(session).short.hasPrefix("M-step: θ is argmax L(q,θ) already"))
  }

  @Test func backFirstAndLatest() throws {
    var session = try Sessions.oldFaithful()
    for _ in 0..<4 { _ = session.apply(.step(.next)) }
    _ = session.apply(.step(.back))
    #expect(session.timeline.position == 3)
    _ = session.apply(.step(.first))
    #expect(session.timeline.position == 0)
    _ = session.apply(.step(.back))
    #expect(session.timeline.position == 0)
    _ = session.apply(.step(.latest))
    #expect(session.timeline.position == 4)
    #expect(session.timeline.entries.count == 5)
  }

  @Test func aRecordedStepIsARedoAndAnotherOneForks() throws {
    var session = try Sessions.oldFaithful()
    for _ in 0..<4 { _ = session.apply(.step(.next)) }
    let recorded = session.timeline.entries.map(\.fit.mixture)
    for _ in 0..<3 { _ = session.apply(.step(.back)) }
    _ = session.apply(.step(.next))
    #expect(session.timeline.forks.isEmpty)
    #expect(session.timeline.entries.map(\.fit.mixture) == recorded)
    _ = session.apply(.step(.maximization))
    #expect(session.timeline.entries.count == 4)
    #expect(session.timeline.forks.map(\.position) == [2])
    #expect(
      session.timeline.forks[0].fits.map(\.origin) == [.taken(.expectation), .taken(.maximization)])
  }

  /// What each action of the picture changes, and nothing else.
  @Test func lookingChangesOnlyTheView() throws {
    let session = try Sessions.oldFaithful()
    let expected: [(SessionAction, (inout ViewState) -> Void)] = [
      (.look(.focusNext), { $0.focus = .bound }),
      (.look(.focus(.bound)), { $0.focus = .bound }),
      (.look(.focus(.data)), { $0.focus = .data }),
      (.look(.enlarge), { $0.isEnlarged = true }),
      (.look(.shrink), { $0.isEnlarged = false }),
      (.look(.cycleZoom), { $0.zoom = .full }),
      (.look(.cycleLayer), { $0.layer = .several }),
      (.look(.toggleEqualAxes), { $0.hasEqualAxes = true }),
      (.common(.cycleTheme), { $0.theme = .light }),
      (.window(.open(.help)), { $0.overlay = .help(scroll: 0) }),
      (.window(.open(.meters)), { $0.overlay = .meters(scroll: 0) }),
      (.window(.open(.datasets)), { $0.overlay = .datasets(selected: 0) }),
      (.window(.close), { $0.overlay = .none }),
    ]
    for (action, change) in expected {
      var view = session.view
      change(&view)
      var after = session
      #expect(after.apply(action).isEmpty)
      #expect(after.view == view, "\(action)")
      #expect(after.timeline.position == 0)
      #expect(after.recipe.components == 2)
    }
  }

  @Test func cyclesComeBack() throws {
    var session = try Sessions.oldFaithful()
    let view = session.view
    for _ in ViewState.Zoom.allCases { _ = session.apply(.look(.cycleZoom)) }
    for _ in Theme.allCases { _ = session.apply(.common(.cycleTheme)) }
    for _ in 1..<ViewState.Layer.allCases.count { _ = session.apply(.look(.cycleLayer)) }
    #expect(session.view == view)
  }

  @Test func runningIsPausedByAStep() throws {
    var session = try Sessions.oldFaithful()
    _ = session.apply(.play(.toggleRun))
    #expect(session.playback.mode == .running)
    _ = session.apply(.play(.tick))
    #expect(session.timeline.position == 1)
    _ = session.apply(.step(.next))
    #expect(session.playback.mode == .paused)
    _ = session.apply(.play(.tick))
    #expect(session.timeline.position == 2)
  }

  @Test func speedStaysInItsTable() throws {
    var session = try Sessions.oldFaithful()
    for _ in 0..<20 { _ = session.apply(.play(.faster)) }
    #expect(session.playback.speed == 30)
    for _ in 0..<20 { _ = session.apply(.play(.slower)) }
    #expect(session.playback.speed == 0.5)
    #expect(session.notice == "speed: 0.5 half-steps a second")
  }

  @Test func convergenceStops() throws {
    var session = try Sessions.oldFaithful()
    _ = session.apply(.play(.converge))
    for _ in 0..<200 where session.playback.mode == .converging { _ = session.apply(.play(.tick)) }
    #expect(session.playback.mode == .paused)
    #expect((session.timeline.present.bound.logLikelihood + 1130.264).magnitude < 1e-3)
    #expect(Caption(session).long.contains("Converged"))
  }

  @Test func componentsStayBetweenOneAndNine() throws {
    var session = try Sessions.oldFaithful()
    for _ in 0..<12 { _ = session.apply(.model(.changeComponents(by: 1))) }
    #expect(session.recipe.components == 9)
    #expect(session.notice == "K stays between 1 and 9")
    for _ in 0..<12 { _ = session.apply(.model(.changeComponents(by: -1))) }
    #expect(session.recipe.components == 1)
    #expect(session.timeline.entries.count == 1)
    _ = session.apply(.model(.changeComponents(by: 1)))
    #expect(session.startName == "classroom start")
  }

  @Test func aNewSeedIsAnotherStartAndRestartTheSame() throws {
    var session = try Sessions.oldFaithful()
    _ = session.apply(.model(.newSeed))
    #expect(session.recipe.seed == 2)
    #expect(session.startName == "k-means++, seed 2")
    let start = session.timeline.start.mixture
    _ = session.apply(.step(.next))
    _ = session.apply(.model(.restart))
    #expect(session.timeline.entries.count == 1)
    #expect(session.timeline.start.mixture == start)
  }

  @Test func aDataSetIsChosenFromTheList() throws {
    var session = try Sessions.oldFaithful()
    _ = session.apply(.window(.open(.datasets)))
    _ = session.apply(.window(.input(.move(100))))
    #expect(session.view.overlay == .datasets(selected: Catalogue.entries.count - 1))
    _ = session.apply(.window(.input(.move(-100))))
    _ = session.apply(.window(.input(.move(1))))
    _ = session.apply(.window(.confirm))
    #expect(session.dataset.name == Catalogue.entries[1].name)
    #expect(session.recipe.components == Catalogue.entries[1].components)
    #expect(session.view.overlay == .none)
    #expect(session.timeline.position == 0)
  }

  /// Columns belong to the data that are open, and Enter on these keeps them.
  @Test func columnsChosenInTheListStay() throws {
    var session = try Sessions.oldFaithful()
    _ = session.apply(.step(.next))
    _ = session.apply(.window(.open(.datasets)))
    _ = session.apply(.model(.swapColumns))
    #expect(session.view.overlay == .datasets(selected: 0))
    #expect([session.dataset.x.title, session.dataset.y.title] == ["waiting", "eruption"])
    let run = session.run
    _ = session.apply(.window(.confirm))
    #expect(session.view.overlay == .none)
    #expect(session.run == run)
    #expect([session.dataset.x.title, session.dataset.y.title] == ["waiting", "eruption"])
    _ = session.apply(.window(.open(.datasets)))
    _ = session.apply(.window(.input(.move(1))))
    for action in [
      SessionAction.model(.swapColumns), .model(.changeColumn(.x)), .model(.changeColumn(.y)),
    ] {
      _ = session.apply(action)
      #expect(session.notice == "open it first: Enter")
      #expect(session.dataset.x.title == "waiting")
      #expect(session.view.overlay == .datasets(selected: 1))
    }
    _ = session.apply(.window(.confirm))
    #expect(session.dataset.name == Catalogue.entries[1].name)
    _ = session.apply(.window(.open(.datasets)))
    _ = session.apply(.model(.changeColumn(.x)))
    #expect(session.notice == nil)
    #expect(session.dataset.x.title == "body mass")
  }

  /// Data that are not of the shelf stand in the list too, before it.
  @Test func ownDataStandInTheList() throws {
    let table = try Table(
      reading: Array("a,b,c\n1,2,3\n4,7,5\n3,1,1\n8,2,6\n".utf8), file: "own.csv")
    var session = try Session(
      dataset: Dataset(table, name: "own.csv", title: "own.csv"), recipe: Recipe(components: 1),
      theme: .dark)
    _ = session.apply(.window(.open(.datasets)))
    #expect(session.view.overlay == .datasets(selected: 0))
    #expect(session.datasetChoices.map(\.title) == ["own.csv"] + Catalogue.entries.map(\.title))
    _ = session.apply(.model(.changeColumn(.y)))
    #expect(session.dataset.y.title == "c")
    _ = session.apply(.window(.confirm))
    #expect(session.dataset.name == "own.csv")
    #expect(session.dataset.y.title == "c")
    _ = session.apply(.model(.chooseComponents(5)))
    #expect(session.recipe.components == 1)
    #expect(session.notice == "K stays 1: 4 distinct points for 5 components")
    _ = session.apply(.window(.open(.datasets)))
    _ = session.apply(.window(.input(.move(1))))
    _ = session.apply(.window(.confirm))
    #expect(session.dataset.name == Catalogue.entries[0].name)
    #expect(session.datasetChoices.count == Catalogue.entries.count)
  }

  /// Another K leaves the classroom start with a word, and its own K brings it back, however one left.
  @Test func theClassroomStartComesBackWithItsK() throws {
    let leaving: [(Recipe.Start, [SessionAction])] = [
      (.automatic, []), (.classroom, []), (.automatic, [.model(.newSeed), .model(.newSeed)]),
      (.automatic, [.model(.changeComponents(by: 3)), .model(.newSeed)]),
    ]
    for (start, actions) in leaving {
      var recipe = Recipe(components: 2)
      recipe.start = start
      let entry = try #require(Catalogue.entry(named: "old-faithful"))
      var session = try Session(dataset: entry.dataset(), recipe: recipe, theme: .dark)
      let first = session.timeline.start.mixture
      _ = session.apply(.model(.chooseComponents(3)))
      #expect(
        session.notice == "start: k-means++ (the classroom start is for K = 2)", "\(start)")
      #expect(session.startName == "k-means++, seed 1")
      for action in actions { _ = session.apply(action) }
      _ = session.apply(.model(.chooseComponents(2)))
      #expect(session.notice == "start: the classroom start again", "\(start)")
      #expect(session.startName == "classroom start")
      #expect(session.timeline.start.mixture == first)
    }
    // A method that was asked for stays; other columns have no classroom start.
    var method = Recipe(components: 2)
    method.start = .method(.randomPoints)
    let entry = try #require(Catalogue.entry(named: "old-faithful"))
    var asked = try Session(dataset: entry.dataset(), recipe: method, theme: .dark)
    for step in [1, -1] { _ = asked.apply(.model(.changeComponents(by: step))) }
    #expect(asked.startName == "random-points, seed 1")
    #expect(asked.view.notice == nil)
    var swapped = try Sessions.oldFaithful()
    _ = swapped.apply(.model(.swapColumns))
    for step in [1, -1] { _ = swapped.apply(.model(.changeComponents(by: step))) }
    #expect(swapped.startName == "k-means++, seed 1")
    #expect(swapped.view.notice == nil)
  }

  @Test func quittingAndRedrawingAreEffects() throws {
    var session = try Sessions.oldFaithful()
    #expect(session.apply(.common(.quit)) == [.common(.quit)])
    #expect(session.apply(.common(.redraw)) == [.common(.redraw)])
  }

  @Test func everyEntryOfTheShelfRunsAndReachesWhatItSays() throws {
    for entry in Catalogue.entries {
      guard let reaches = entry.reaches else { continue }
      var session = try Session(dataset: entry.dataset(), recipe: Recipe(entry), theme: .dark)
      #expect(session.startName == "classroom start", "\(entry.name)")
      #expect(session.timeline.start.bound.gap > 0, "\(entry.name)")
      _ = session.apply(.play(.converge))
      while session.playback.mode == .converging { _ = session.apply(.play(.tick)) }
      let fit = session.timeline.present
      #expect(
        (fit.bound.logLikelihood - reaches.logLikelihood).magnitude < 2e-3,
        "\(entry.name): \(fit.bound.logLikelihood)")
      #expect((fit.iteration - reaches.iterations).magnitude <= 1, "\(entry.name)")
    }
  }
}
