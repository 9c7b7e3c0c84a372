import Drawing
import Terminals
import Testing

@testable import Visualizer

/// Claims about numbers: each form holds where it is true and fails where it is not.
@Suite struct LessonClaimTests {
  func claim(_ text: String, on kind: LessonStageKind = .visualiser) throws -> LessonClaim {
    try LessonClaimParser(file: "x", kind: kind, place: LessonPlace(line: 1, column: 1)).claim(text)
  }

  /// Before: L = 1. Now: L = 2.25, log p = 2.25, KL = 0, Q = ∞, mean 2 x = −0.5.
  static let now = ["L": 2.25, "log p": 2.25, "KL": 0, "Q": .infinity, "mean k x": -0.5]
  static let before = ["L": 1, "log p": 2.25, "KL": 1.25, "Q": .infinity, "mean k x": -0.5]

  static let claims: [(String, Bool)] = [
    ("L rose", true), ("L fell", false), ("L stayed", false),
    ("log p stayed", true), ("log p rose", false), ("log p fell", false),
    ("KL fell", true), ("KL rose", false), ("Q stayed", true), ("Q rose", false),
    ("KL = 0", true), ("L = 0", false), ("L = 2", true), ("L = 2.2", true), ("L = 2.25", true),
    ("L = 2.26", false), ("L = 3", false), ("L = log p", true), ("L = KL", false),
    ("mean 2 x = -0.5", true), ("mean 2 x = −0.5", true), ("mean 2 x = 0.5", false),
    ("L < 2.3", true), ("L < 2.25", false), ("L > KL", true), ("KL > L", false),
    ("L <= log p", true), ("L <= 2.2", false), ("L >= 2.25", true), ("L ≥ 2.3", false),
    ("L ~ 2 within 0.3", true), ("L ~ 2 within 0.2", false),
    ("Q = inf", true), ("L = inf", false), ("L < Q", true), ("KL = 1e-9", false),
    ("KL = 1e-3", false), ("H = 0", false), ("weight 1 >= 0", false),
  ]

  @Test(arguments: claims.indices) func holdsOrFails(_ at: Int) throws {
    let (text, holds) = Self.claims[at]
    let verdict = try claim(text).verdict(
      on: NumberStage(numbers: Self.now), before: NumberStage(numbers: Self.before))
    #expect(verdict.holds == holds, "\(text): \(verdict)")
  }

  @Test func aNumberThatIsNotThereIsSaid() throws {
    let missing = try claim("weight 7 = 1")
    let verdict = missing.verdict(on: NumberStage(numbers: [:]), before: nil)
    #expect(LessonWords.finding(missing, verdict) == "there is no weight 7 here")
    let wrong = try claim("L rose")
    #expect(
      LessonWords.finding(
        wrong,
        wrong.verdict(on: NumberStage(numbers: ["L": 1]), before: NumberStage(numbers: ["L": 2])))
        == "L is 1.0000000 and was 2.0000000")
  }

  /// Every name of the visualiser is a number of a session at hand.
  @Test func theVisualiserKnowsItsNames() throws {
    var session = try Sessions.oldFaithful()
    for _ in 0..<6 { _ = session.reduce(.halfStep) }
    for name in LessonStageKind.visualiser.quantities {
      let quantity = try #require(
        LessonQuantity(name.replacing(" k", with: " 2"), on: .visualiser))
      #expect(session.quantity(quantity)?.isFinite == true, "\(quantity)")
      #expect(session.resolution(of: quantity) >= 0)
    }
    #expect(session.quantity(LessonQuantity("weight k", component: 3)) == nil)
    #expect(session.quantity(LessonQuantity("N")) == 272)
    #expect(session.quantity(LessonQuantity("half-step")) == 6)
    #expect(session.quantity(LessonQuantity("iteration")) == 3)
    let fit = session.timeline.present
    #expect(session.quantity(LessonQuantity("L")) == fit.bound.lowerBound)
    #expect(
      session.quantity(LessonQuantity("mean k y", component: 1))
        == fit.parameters.components[0].mean.y)
  }
}

/// A stage that knows some numbers and adds 1 to L at each `+`.
struct NumberStage: LessonStage {
  var theme = Theme.dark
  var numbers: [String: Double]

  init(numbers: [String: Double]) { self.numbers = numbers }

  func quantity(_ quantity: LessonQuantity) -> Double? { numbers[quantity.name] }

  mutating func press(_ key: Key) -> [Effect]? {
    guard key == .character("+") else { return nil }
    numbers["L", default: 0] += 1
    return []
  }

  func frame(size: Size, capabilities: Capabilities, lit: LessonFocus, isPresenting: Bool) -> Frame
  {
    Frame(size: size)
  }
}
