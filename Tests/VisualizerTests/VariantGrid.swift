import Mixtures
import Stepping

/// Variants of EM such that each pair of choices occurs in one of them.
struct Variant: Hashable, Sendable {
  let family: String
  let shape: CovarianceShape
  let expectation: ExpectationRule
  let maximization: MaximizationRule
  let prior: PriorChoice
  let held: HeldBlocks

  var name: String {
    [
      family, shape.rawValue, expectation.name, maximization.name, "prior \(prior.name)",
      "held \(held.names)",
    ].joined(separator: " ")
  }

  func apply(to recipe: inout Recipe) {
    if family != recipe.familyName || shape != recipe.rules.shape { recipe.start = .automatic }
    recipe.familyName = family
    recipe.rules.shape = shape
    recipe.rules.expectation = expectation
    recipe.rules.maximization = maximization
    // As the program does where a family has fewer blocks.
    let blocks = FamilyCatalogue.family(named: family)?
      .blocks(components: recipe.components, shape: shape)
    recipe.rules.held = held.intersection(blocks ?? [])
    recipe.prior = prior
  }

  static let expectations: [ExpectationRule] = [
    .soft, .hard, .tempered(0.7), .tempered(1.6), .partial(blocks: 4), .sampled, .frozen,
  ]
  static let maximizations: [MaximizationRule] = [.exact, .damped(0.5)]
  static let priors: [PriorChoice] = [.none, .usual]
  static let holds: [HeldBlocks] = [
    [], .weights, .means, .covariances, .all,
  ]

  /// Every family with every shape under every E; the other choices are spread so that all pairs occur.
  static let pairwise: [Variant] = {
    var seen: Set<String> = []
    var variants: [Variant] = []
    func add(_ candidates: [Variant]) {
      func gain(_ variant: Variant) -> Int { variant.pairs.subtracting(seen).count }
      guard let best = candidates.max(by: { gain($0) < gain($1) }) else { return }
      seen.formUnion(best.pairs)
      variants.append(best)
    }
    let all = FamilyCatalogue.all.flatMap { family in
      family.shapes.flatMap { shape in expectations.map { of(family.name, shape, $0) } }
    }
    for candidates in all { add(candidates) }
    for missing in Set(all.joined().flatMap(\.pairs)).sorted() where !seen.contains(missing) {
      add(all.joined().filter { $0.pairs.contains(missing) })
    }
    return variants
  }()

  /// The variants with this family, shape and E.
  private static func of(
    _ family: String, _ shape: CovarianceShape, _ expectation: ExpectationRule
  ) -> [Variant] {
    maximizations.flatMap { m in
      priors.flatMap { p in
        holds.map {
          Variant(
            family: family, shape: shape, expectation: expectation, maximization: m, prior: p,
            held: $0)
        }
      }
    }
  }

  /// The pairs of choices in this variant.
  var pairs: Set<String> {
    let choices = [
      "\(family) \(shape.rawValue)", "E \(expectation.name)", "M \(maximization.name)",
      "prior \(prior.name)", "held \(held.names)",
    ]
    return Set(
      choices.indices.flatMap { a in choices[(a + 1)...].map { "\(choices[a]), \($0)" } })
  }
}
