import Datasets
import Mixtures
import Plane
import Screens
import Stepping
import Terminals
import Testing

@testable import Visualizer

/// Coins on the screen.
@Suite struct CoinSessionTests {
  private func probabilities(_ session: Session) -> [Double] {
    session.timeline.present.parameters.components.map(\.heads)
  }

  @Test func theAxesBeginAtZero() throws {
    let bounds = try Sessions.opened("coins").view.bounds
    #expect(bounds.minimum.x < 0 && bounds.minimum.x > -0.5)
    #expect(bounds.minimum.y < 0 && bounds.minimum.y > -0.5)
    #expect(bounds.maximum.x > 9 && bounds.maximum.y > 6)
  }

  /// The ray passes through the points in the proportion of p, and the badge is on it, in the view.
  @Test(arguments: [0.0, 0.05, 0.5, 0.8, 1.0]) func theRayHasTheProportionOfTheCoin(_ p: Double) {
    let view = Bounds(minimum: Point(-0.3, -0.2), maximum: Point(9.3, 6.2))
    let presentation = CoinsPresentation()
    let coin = Component(heads: p)
    let curves = presentation.outline(of: coin, level: 2, samples: 200, in: view)
    #expect(curves.map(\.isDotted) == [false, true, true])
    // No edge runs along an axis, unless the ray itself does.
    if p > 0, p < 1 {
      for curve in curves.dropFirst() {
        #expect(curve.points.count { $0.x == 0 || $0.y == 0 } <= 1)
      }
    }
    for point in curves[0].points { #expect((point.x - p * (point.x + point.y)).magnitude < 1e-12) }
    for (curve, sign) in zip(curves.dropFirst(), [2.0, -2]) {
      for point in curve.points {
        let tosses = point.x + point.y
        let edge = tosses * p + sign * (tosses * p * (1 - p)).squareRoot()
        #expect((point.x - edge).magnitude < 1e-12 && point.x >= 0 && point.y >= 0)
      }
    }
    let badges = (0..<9).map { presentation.badgePlace(of: coin, index: $0, count: 9, in: view) }
    for badge in badges {
      #expect(view.contains(badge) && (badge.x - p * (badge.x + badge.y)).magnitude < 1e-12)
    }
    #expect(Set(badges.map { [$0.x, $0.y] }).count == 9)
  }

  @Test func arrowsTurnTheRay() throws {
    var session = try Sessions.opened("coins")
    session.apply(.edit(.toggle))
    for (direction, rises) in [
      (Direction.right, true), (.down, true), (.left, false), (.up, false),
    ] {
      let before = probabilities(session)
      session.apply(.edit(.arrow(direction)))
      let after = probabilities(session)
      #expect(after[0] != before[0] && (after[0] > before[0]) == rises, "\(direction)")
      #expect(after[1] == before[1])
    }
    for _ in 0..<200 { session.apply(.edit(.arrow(.down))) }
    #expect(probabilities(session)[0] == 0.999)
    for _ in 0..<400 { session.apply(.edit(.arrow(.up))) }
    #expect(probabilities(session)[0] < 0.1 && probabilities(session)[0] >= 0.001)
    #expect(session.timeline.present.bound.lowerBound.isFinite)
  }

  @Test func aDraggedBadgeTurnsTheRayToThePointer() throws {
    var session = try Sessions.opened("coins")
    session.apply(.edit(.moveMean(1, to: Point(2, 6))))
    #expect(probabilities(session) == [0.6, 0.25])
    session.apply(.edit(.moveMean(1, to: Point(3, 1))))
    #expect(probabilities(session) == [0.6, 0.75])
    #expect(session.timeline.entries.count == 2)
  }

  /// A new point is put at the nearest whole numbers.
  @Test func anAddedPointIsARow() throws {
    var session = try Sessions.opened("coins")
    session.apply(.edit(.addPoint(Point(3.4, -0.2))))
    let points = session.dataset.points
    #expect(points.count == 6 && points[5] == Point(3, 0))
    session.apply(.step(.next))
    #expect(session.timeline.present.bound.logLikelihood.isFinite)
  }

  @Test func tooFewRowsAreRefused() throws {
    var session = try Sessions.opened("coins")
    for _ in 0..<2 { session.apply(.edit(.removePoint(0))) }
    #expect(session.dataset.points.count == 3)
    session.apply(.edit(.removePoint(0)))
    #expect(session.dataset.points.count == 3)
    #expect(session.notice == "without that point the rest would be too few")
  }

  // MARK: Families and data

  @Test(arguments: ["gaussian", "student-t:4"]) func otherFamiliesAreRefused(_ name: String) throws
  {
    var session = try Sessions.opened("coins")
    let before = session.run
    session.apply(.model(.change(.family(name))))
    #expect(session.run == before)
    #expect(
      session.notice
        == "the family stays coins: all points of 'heads' and 'tails' lie on one line")
  }

  /// The choices of the coins end with them, so that other data can be opened.
  @Test func otherDataEndTheChoices() throws {
    var session = try Sessions.oldFaithful()
    session.apply(.model(.open("coins")))
    #expect(session.model.family.name == "coins")
    #expect(session.recipe.rules.held == .weights)
    #expect(session.startName == "classroom start")
    session.apply(.model(.open("old-faithful")))
    #expect(session.dataset.name == "old-faithful")
    #expect(session.model.family.name == "gaussian")
    #expect(session.recipe.rules.held.isEmpty)
    #expect(session.notice?.contains("as chosen for these data: family gaussian") == true)
  }

  @Test func coinsHaveNoCovariances() throws {
    let table = try Table(reading: Array("a,b\n1,2\n3,1\n0,4\n5,5\n".utf8), file: "own.csv")
    var session = try Session(
      dataset: Dataset(table, name: "own.csv", title: "own.csv"),
      recipe: Recipe(
        components: 2, rules: Rules(shape: .tied, held: .covariances, covarianceFloor: 0.1)),
      theme: .dark)
    session.apply(.model(.change(.family("coins"))))
    #expect(session.model.family.name == "coins")
    #expect(session.recipe.rules.held.isEmpty && session.recipe.rules.covarianceFloor == 0)
    for words in [
      "coins has no covariances", "coins has no covariances to hold",
      "no covariance floor, since coins has no covariances",
    ] {
      #expect(session.notice?.contains(words) == true, "\(session.notice ?? "")")
    }
    for (rules, option) in [
      (Rules(covarianceFloor: 0.1), "--covariance-floor"), (Rules(shape: .tied), "--covariance"),
    ] {
      let words = "the family coins has no covariances; leave \(option) out"
      #expect(throws: RunError(.usage, words)) {
        _ = try Run(
          dataset: session.dataset,
          recipe: Recipe(components: 2, familyName: "coins", rules: rules))
      }
    }
  }

  @Test func theWordsAreAboutCoins() throws {
    let session = try Sessions.opened("coins")
    let items = Menu.allCases.flatMap { session.items(of: $0) }
    for item in items where item.group != "Family (restarts)" {
      for word in ["ellips", "covarian", "circle"] {
        #expect(
          !(item.group + item.name + item.meaning).lowercased().contains(word), "\(item.name)")
      }
    }
    let held = items.filter(\.isToggle)
    #expect(held.map(\.name) == ["weights", "p of the coins"])
    #expect(held[0].isOn && held[1].meaning == "the M-step leaves the p of the coins as they are")
    let title = session.frame(size: .middle, capabilities: Capabilities()).text(row: 0)
    #expect(title.contains("coins · held weights"), "\(title)")
  }

  @Test func theProbabilityHasAColumnAndAName() throws {
    let session = try Sessions.opened("coins")
    #expect(session.model.family.presentation.columns.map(\.heading) == ["p"])
    #expect(Session.quantities.contains { $0.name == "p k" })
  }

  /// The caption says when a coin comes to p = 1, and that nothing collapsed.
  @Test func aCertainCoinIsSaid() throws {
    let table = try Table(reading: Array("a,b\n40,0\n38,0\n0,40\n1,37\n".utf8), file: "own.csv")
    var session = try Session(
      dataset: Dataset(table, name: "own.csv", title: "own.csv"),
      recipe: Recipe(components: 2, familyName: "coins"), theme: .dark)
    for _ in 0..<2 { session.apply(.step(.next)) }
    let coin = try #require(probabilities(session).firstIndex(of: 1)) + 1
    let words = "M-step: coin \(coin) has p = 1"
    #expect(session.frame(size: .small, capabilities: Capabilities()).words.contains(words))
    #expect(session.collapses.isEmpty)
    for _ in 0..<2 { session.apply(.step(.next)) }
    #expect(!session.frame(size: .small, capabilities: Capabilities()).words.contains(words))
  }

  /// With weights and p held, nothing of θ is free.
  @Test func aHeldCoinIsAllHeld() throws {
    var session = try Sessions.opened("coins")
    session.apply(.step(.next))
    session.apply(.model(.change(.hold(.means))))
    let family = session.model.family
    #expect(family.isHeld(by: session.rules, components: 2))
    #expect(!GaussianFamily().isHeld(by: session.rules, components: 2))
  }

  /// Contours of p(x|θ) are passed over.
  @Test func thereIsNoDensity() throws {
    var session = try Sessions.opened("coins")
    for _ in 0..<7 {
      session.apply(.look(.otherView))
      #expect(session.view.layer != .density)
    }
  }

  @Test func twoCertainCoinsAreSaid() throws {
    let table = try Table(reading: Array("a,b\n40,0\n0,40\n38,0\n0,37\n".utf8), file: "own.csv")
    var session = try Session(
      dataset: Dataset(table, name: "own.csv", title: "own.csv"),
      recipe: Recipe(components: 2, familyName: "coins"), theme: .dark)
    for _ in 0..<40
    where !session.timeline.presentEvents.contains(where: { $0.code.hasPrefix("certain") }) {
      session.apply(.step(.next))
    }
    let words = session.frame(size: .middle, capabilities: Capabilities()).words
    #expect(words.contains("M-step: coins 1 and 2 have p = "), "\(words.suffix(600))")
    #expect(words.contains("each has only rows of one side"))
  }

  /// The column is called as the x axis, whatever it counts.
  @Test func theHeadingIsThatOfTheAxis() throws {
    let entry = try #require(Catalogue.entry(named: "coins"))
    let session = try Session(
      dataset: entry.dataset(x: "tails", y: "heads"), recipe: Recipe(entry), theme: .dark)
    let table = session.frame(size: .middle, capabilities: Capabilities()).words
    #expect(
      !table.contains("heads\n")
        && session.model.family.presentation.columns.map(\.group) == [.axis(.x)])
  }

  @Test func coinsHaveNoCovariancesToHold() throws {
    let entry = try #require(Catalogue.entry(named: "coins"))
    var recipe = try Recipe(entry)
    recipe.rules.held = [.weights, .covariances]
    let error = #expect(throws: RunError.self) {
      _ = try Run(dataset: entry.dataset(), recipe: recipe)
    }
    #expect(
      error?.description
        == "the family coins has no covariances to hold; leave them out of --hold")
  }
}
