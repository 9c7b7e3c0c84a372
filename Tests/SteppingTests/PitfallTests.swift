import Datasets
import Drawing
import FrameExport
import Mixtures
import Plane
import Terminals
import Testing

@testable import Screens
@testable import Stepping
@testable import Visualizer

/// Each trouble of the shelf: it happens from the classroom start, and its cure works.
@Suite struct TroubleTests {
  private func session(
    _ name: String, _ change: (inout Recipe) -> Void = { _ in }
  ) throws -> Session {
    let entry = try #require(Catalogue.entry(named: name))
    var recipe = try Recipe(entry)
    change(&recipe)
    return try Session(dataset: entry.dataset(), recipe: recipe, theme: .dark)
  }

  /// After `c`.
  private func converged(
    _ name: String, _ change: (inout Recipe) -> Void = { _ in }
  ) throws -> Session {
    var session = try session(name, change)
    converge(&session)
    return session
  }

  private func converge(_ session: inout Session) {
    _ = session.apply(.play(.converge))
    while session.playback.mode == .converging { _ = session.apply(.play(.tick)) }
  }

  private func iterate(_ session: inout Session, _ count: Int, rules: Rules? = nil) {
    for _ in 0..<count {
      session.timeline.advance(.expectation, rules: rules ?? session.recipe.rules)
      session.timeline.advance(.maximization, rules: rules ?? session.recipe.rules)
    }
  }

  private func logLikelihood(_ session: Session) -> Double {
    session.timeline.present.bound.logLikelihood
  }

  private func means(_ session: Session) -> [Point] {
    session.timeline.present.parameters.components.map { Point($0[0], $0[1]) }
  }

  /// How many points belong mostly to the component that most of their group belong to.
  private func agreement(_ session: Session) throws -> Int {
    let groups = try #require(session.dataset.classes)
    var counts = Array(repeating: Array(repeating: 0, count: 9), count: groups.names.count)
    session.timeline.present.forEachResponsibility { n, shares in
      let largest = shares.indices.max { shares[$0] < shares[$1] }
      counts[groups.index[n]][largest ?? 0] += 1
    }
    return counts.apply(0) { $0 + ($1.max() ?? 0) }
  }

  private func isNear(_ a: Double, _ b: Double, _ tolerance: Double = 2e-3) -> Bool {
    (a - b).magnitude <= tolerance
  }

  @Test func troublesAreOpenedAsTheyWereMade() throws {
    let troubles = Catalogue.entries.filter { $0.pitfall != nil }
    #expect(troubles.count == 12)
    for entry in troubles {
      let session = try session(entry.name)
      #expect(session.startName == "classroom start", "\(entry.name)")
      #expect(session.timeline.start.bound.gap > 0, "\(entry.name)")
      #expect(session.recipe.familyName == entry.model.family ?? "gaussian", "\(entry.name)")
      #expect(
        session.recipe.rules.shape.rawValue == entry.model.covariance ?? "full", "\(entry.name)")
      #expect(
        session.recipe.rules.expectation.name == entry.model.expectation ?? "soft",
        "\(entry.name)")
    }
  }

  /// The list of data sets opens a trouble with its own choices and leaves them behind with it.
  @Test func theListOpensThemWithTheirChoices() throws {
    func open(_ name: String, _ session: inout Session) throws {
      let index = try #require(Catalogue.entries.firstIndex { $0.name == name })
      session.view.overlay = .datasets(selected: index)
      _ = session.apply(.window(.confirm))
      #expect(session.dataset.name == name)
    }
    var session = try session("old-faithful") { $0.rules.shape = .tied }
    try open("geyser", &session)
    #expect(session.recipe.rules.shape == .tied)
    try open("gap-zero", &session)
    #expect(session.recipe.rules.expectation == .tempered(0.1))
    #expect(session.recipe.rules.shape == .full)
    try open("crossing-lines", &session)
    #expect(session.recipe.familyName == "lines")
    #expect(session.recipe.rules.expectation == .soft)
    #expect(session.startName == "classroom start")
    try open("iris", &session)
    #expect(session.recipe.familyName == "gaussian")
    #expect(session.startName == "classroom start")
  }

  /// Whichever is selected, its whole story and its cure are on a screen of 80×24.
  @Test func theListShowsStoryAndCure() throws {
    var session = try session("old-faithful")
    for (index, entry) in Catalogue.entries.enumerated() {
      session.view.overlay = .datasets(selected: index)
      let frame = session.frame(
        size: Size(columns: 80, rows: 24),
        capabilities: Capabilities(colors: .indexed, glyphs: .unicode))
      let text = TextExport.text(of: frame)
      for word in entry.summary.split(separator: " ") {
        #expect(text.contains(word), "\(entry.name): \(word)")
      }
      #expect(text.contains(entry.title), "\(entry.name)")
    }
  }

  @Test func theSaddleHoldsAndASeedLeavesIt() throws {
    var session = try converged("saddle")
    #expect(session.timeline.present.iteration == 8)
    #expect(isNear(logLikelihood(session), -530.210))
    #expect(session.timeline.present.bound.gap < 1e-6)
    iterate(&session, 20)
    #expect(isNear(logLikelihood(session), -530.210))
    for mean in means(session) { #expect(mean.x.magnitude < 0.01) }
    iterate(&session, 32)
    #expect(isNear(logLikelihood(session), -430.947))

    var other = try self.session("saddle")
    _ = other.apply(.model(.newSeed))
    converge(&other)
    #expect(isNear(logLikelihood(other), -430.947))
    #expect((6...12).contains(other.timeline.present.iteration))
  }

  @Test func twoPointsCollapseAndAPriorLiftsTheEllipse() throws {
    var session = try session("two-point-collapse")
    iterate(&session, 5)
    #expect(session.timeline.present.events.isEmpty)
    iterate(&session, 1)
    #expect(
      session.timeline.present.events == [.collapsed(component: 1, points: [100, 101])])
    let flat = logLikelihood(session)
    #expect(flat > -280)

    var rules = session.recipe.rules
    rules.prior = Prior(default: session.model, components: 2)
    iterate(&session, 1, rules: rules)
    #expect(session.timeline.present.events.isEmpty)
    let lifted = session.timeline.present.parameters.components[1]
    #expect(lifted[2] * lifted[4] - lifted[3] * lifted[3] > 0.01)
    iterate(&session, 30, rules: rules)
    #expect(isNear(logLikelihood(session), -298.171))
  }

  @Test func threePointsHold() throws {
    var session = try converged("three-points-hold")
    #expect(session.timeline.entries.allSatisfy { $0.fit.events.isEmpty })
    #expect(isNear(logLikelihood(session), -302.455))
    #expect(isNear(session.timeline.present.componentWeights[1], 3, 0.01))
    iterate(&session, 200)
    #expect(isNear(logLikelihood(session), -302.455))

    let places = means(session)
    let careful = try converged("three-points-hold") { $0.prior = .usual }
    #expect(isNear(logLikelihood(careful), -303.263))
    for (place, other) in zip(places, means(careful)) {
      #expect(isNear(place.x, other.x, 0.05) && isNear(place.y, other.y, 0.05))
    }
  }

  @Test func fourBlobsEndOnALowerHill() throws {
    var session = try converged("four-blobs")
    #expect(isNear(logLikelihood(session), -647.256))
    #expect(session.timeline.present.bound.gap < 1e-5)
    _ = session.apply(.model(.newSeed))
    converge(&session)
    #expect(isNear(logLikelihood(session), -574.326))
    for weight in session.timeline.present.parameters.weights {
      #expect(isNear(weight, 0.25, 0.01))
    }
  }

  @Test func overlapIsSlowAndTheMetersSayWhy() throws {
    let session = try converged("overlap")
    #expect((170...190).contains(session.timeline.present.iteration))
    let early = try #require(
      session.timeline.entries.first {
        $0.fit.iteration == 79 && $0.fit.origin == .taken(.maximization)
      })
    #expect(logLikelihood(session) - early.fit.bound.logLikelihood < 0.01)
    let meters = Meters(session.timeline.entries.map(\.fit))
    #expect((0.95...0.99).contains(try #require(meters.rate)))
    #expect(isNear(try #require(meters.limit), -1333.003))
  }

  @Test func moonsAndRingWantMoreComponents() throws {
    func bic(_ session: Session) -> Double {
      InformationCriteria(session.timeline.present, shape: .full).bic
    }
    var moons = try converged("two-moons")
    #expect(try agreement(moons) < 270)
    var criterion = bic(moons)
    for components in 3...6 {
      _ = moons.apply(.model(.changeComponents(by: 1)))
      converge(&moons)
      #expect(bic(moons) < criterion - 20, "K = \(components)")
      criterion = bic(moons)
    }
    let arcs = try (2...8).map { components in
      try bic(converged("ring") { $0.components = components })
    }
    #expect(arcs[0] > arcs[1] && arcs[1] > arcs[2] && arcs[2] > arcs[3])
    #expect(arcs.firstIndex(of: try #require(arcs.min())) == 5)
  }

  @Test func outliersTakeAComponentAndStudentGivesItBack() throws {
    let gaussian = try converged("outliers")
    let weights = gaussian.timeline.present.parameters.weights
    #expect(isNear(try #require(weights.max()), 0.92, 0.01))
    let student = try converged("outliers") { $0.familyName = "student-t" }
    let places = means(student).map(\.x).sorted()
    #expect(isNear(places[0], -2.5, 0.2) && isNear(places[1], 2.5, 0.2), "\(places)")
  }

  @Test func scalesHideTheKindsFromACircle() throws {
    var session = try converged("scales")
    #expect(isNear(logLikelihood(session), -3560.918))
    #expect(try agreement(session) < 150)
    for shape in [CovarianceShape.full, .diagonal] {
      let other = try converged("scales") { $0.rules.shape = shape }
      #expect(try agreement(other) == 200, "\(shape)")
    }
    var rules = session.recipe.rules
    rules.shape = .full
    iterate(&session, 300, rules: rules)
    #expect(isNear(logLikelihood(session), -1609.340), "\(logLikelihood(session))")
  }

  @Test func crossingLinesAreFoundAndLeavePointsUndecided() throws {
    let session = try converged("crossing-lines")
    let lines = session.timeline.present.parameters.components
    for (line, truth) in zip(lines, [(1.0, 0.9), (-0.5, -0.7)]) {
      #expect(isNear(line[0], truth.0, 0.05) && isNear(line[1], truth.1, 0.05), "\(line)")
    }
    #expect(session.timeline.present.iteration <= 13)
    var undecided = 0
    session.timeline.present.forEachResponsibility { _, shares in
      if shares[0] > 0.1, shares[0] < 0.9 { undecided += 1 }
    }
    #expect(undecided == 27)
    for seed: UInt64 in 2...5 {
      let other = try converged("crossing-lines") {
        $0.start = .method(.kMeansPlusPlus)
        $0.seed = seed
      }
      #expect(isNear(logLikelihood(other), logLikelihood(session)), "seed \(seed)")
    }
  }

  @Test func labelsAreSwappedByTheNextSeed() throws {
    var session = try converged("swapped-labels")
    let first = means(session)
    let best = logLikelihood(session)
    #expect(isNear(best, -615.456))
    _ = session.apply(.model(.newSeed))
    converge(&session)
    #expect(isNear(logLikelihood(session), best, 1e-6))
    let second = means(session)
    for (k, other) in [2, 1, 0].enumerated() {
      #expect(isNear(first[k].x, second[other].x, 1e-3), "component \(k + 1)")
      #expect(isNear(first[k].y, second[other].y, 1e-3), "component \(k + 1)")
    }
  }

  @Test func aClosedGapIsNotSuccess() throws {
    var session = try session("gap-zero")
    iterate(&session, 40)
    let places = means(session)
    #expect(isNear(places[0].x, places[1].x, 1e-6) && isNear(places[0].y, places[1].y, 1e-6))
    #expect(session.timeline.present.bound.gap < 1e-9)
    #expect(isNear(logLikelihood(session), -707.349))
    iterate(&session, 50, rules: Rules())
    #expect(isNear(logLikelihood(session), -707.349), "one component stays one; hence R")
    let soft = try converged("gap-zero") { $0.rules.expectation = .soft }
    #expect(isNear(logLikelihood(soft), -652.101))
    #expect(soft.startName == "classroom start")
  }
}
