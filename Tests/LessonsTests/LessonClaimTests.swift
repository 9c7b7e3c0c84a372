import Testing

@testable import Lessons

/// Claims about numbers: each form holds if it is true and fails if it is false.
@Suite struct LessonClaimTests {
  func claim(_ text: String) throws -> LessonClaim {
    try LessonClaimParser(kind: Kinds.counter, place: LessonPlace(line: 1, column: 1))
      .claim(text)
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
    ("mean 3 x = -0.5", false),
    ("L < 2.3", true), ("L < 2.25", false), ("L > KL", true), ("KL > L", false),
    ("L <= log p", true), ("L <= 2.2", false), ("L >= 2.25", true), ("L ≥ 2.3", false),
    ("L ~ 2 within 0.3", true), ("L ~ 2 within 0.2", false),
    ("Q = inf", true), ("L = inf", false), ("L < Q", true), ("KL = 1e-9", false),
    ("KL = 1e-3", false), ("H = 0", false), ("weight 1 >= 0", false),
  ]

  @Test(arguments: claims) func holdsOrFails(_ text: String, _ holds: Bool) throws {
    let verdict = try claim(text).verdict(
      on: Counter(numbers: Self.now), before: Counter(numbers: Self.before))
    #expect(verdict.holds == holds, "\(text): \(verdict)")
  }

  /// Changes below the resolution are rounding.
  @Test func aChangeBelowTheResolutionIsNone() throws {
    let (now, before) = (Counter(count: 1000), Counter(count: 1000 - 1e-8))
    #expect(try claim("L stayed").verdict(on: now, before: before).holds)
    #expect(try !claim("L rose").verdict(on: now, before: before).holds)
    #expect(try claim("L <= 999.99999999").verdict(on: now, before: nil).holds)
  }

  @Test func theFindingOfAFalseClaim() throws {
    let missing = try claim("weight 7 = 1")
    let nothing = missing.verdict(on: Counter(), before: nil)
    #expect(nothing == LessonClaim.Verdict(holds: false, found: nil, before: nil))
    #expect(missing.finding(nothing) == "there is no weight 7 here")
    let wrong = try claim("L rose")
    let verdict = wrong.verdict(on: Counter(count: 1), before: Counter(count: 2))
    #expect(verdict == LessonClaim.Verdict(holds: false, found: 1, before: 2))
    #expect(wrong.finding(verdict) == "L is 1.0000000 and was 2.0000000")
  }

  @Test func theScreenShowsClaimsInItsOwnSigns() throws {
    #expect(try claim("L ~ -0.5 within 1").words == "L ≈ −0.5")
    #expect(try claim("L >= -1").words == "L ≥ −1")
    #expect(try claim("L < inf").words == "L < ∞")
  }
}
