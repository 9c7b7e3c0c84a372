import Drawing
import Mixtures
import Screens

/// The wordings of a chain with its numbers, from long to short.
///
/// Long forms have the value of each term. Where terms that differ would read the same, or where there is
/// no room, the later terms are differences.
struct ChainForms {
  let chain: Chain
  let amounts: Amounts

  private typealias Piece = StyledLine.Piece

  /// The first form that fits into a number of cells; the shortest if none does.
  /// - Parameter width: measures a form.
  func first(fitting columns: Int, width: ([StyledLine.Piece]) -> Int) -> [StyledLine.Piece] {
    var shortest: [StyledLine.Piece] = []
    for form in forms {
      shortest = form()
      if width(shortest) <= columns { break }
    }
    return shortest
  }

  private var forms: [() -> [Piece]] {
    let last = [{ gain() }]
    switch chain.halfStep {
    case .maximization:
      return values([.full, .arguments, .letters]) { ascent($0) }
        + levels { ascentByDifference($0, withOldBound: true) }
        + levels { ascentByDifference($0, withOldBound: false) } + last
    case .expectation:
      return values([.full, .letters]) { touch($0) } + levels { touchByDifference($0) } + last
    case nil:
      return values([.full, .letters]) { identity($0) } + levels { identityByDifference($0) } + last
    }
  }

  /// The forms with values; none if terms that differ would read the same.
  private func values(_ namings: [Naming], _ form: @escaping (Naming) -> [Piece])
    -> [() -> [Piece]]
  {
    areDistinct ? namings.map { naming in { form(naming) } } : []
  }

  /// The forms with differences, with fewer and fewer digits.
  private func levels(_ form: @escaping (Int) -> [Piece]) -> [() -> [Piece]] {
    (0...3).map { level in { form(level) } }
  }

  private var areDistinct: Bool {
    let (old, new) = (chain.old, chain.new)
    let values: [Double] =
      switch chain.halfStep {
      case .maximization: [old.logPosterior, old.bound, new.bound, new.logPosterior]
      case .expectation: [old.bound, new.bound, new.logPosterior]
      case nil: [new.bound, new.logPosterior]
      }
    return zip(values, values.dropFirst()).allSatisfy { one, next in
      rounded(next - one) == 0 || value(one) != value(next)
    }
  }
}

/// The forms with the value of each term.
extension ChainForms {
  /// The names of the terms, with the arguments of all, of all but KL, or of none.
  private enum Naming { case full, arguments, letters }

  private func ascent(_ naming: Naming) -> [Piece] {
    [
      logLikelihood(chain.old, naming, "(θ_old)"), sign(" \(chain.firstSign) "),
      bound(chain.old, naming, "(q_old,θ_old)"), sign(" \(chain.secondSign) "),
      bound(chain.new, naming, "(q_old,θ_new)"), plus(naming),
      gap(chain.new, naming, "(q_old‖p(Z|X,θ_new))"), sign(" = "),
      logLikelihood(chain.new, naming, "(θ_new)"),
    ]
  }

  private func touch(_ naming: Naming) -> [Piece] {
    let rest =
      chain.new.gap == 0 ? [] : [plus(naming), gap(chain.new, naming, "(q_new‖p(Z|X,θ))")]
    let old =
      naming == .full
      ? bound(chain.old, naming, "(q_old,θ)") : Piece(value(chain.old.bound), .lowerBound)
    return [
      logLikelihood(chain.new, naming, "(θ)"), sign(" = "),
      bound(chain.new, naming, "(q_new,θ)"),
    ] + rest + [sign(" (was "), old, sign(", + "), gap(chain.old, .letters), sign(")")]
  }

  private func identity(_ naming: Naming) -> [Piece] {
    [
      logLikelihood(chain.new, naming, "(θ)"), sign(" = "), bound(chain.new, naming, "(q,θ)"),
      plus(naming), gap(chain.new, naming, "(q‖p(Z|X,θ))"),
    ]
  }

  private var star: String { chain.hasPrior ? "*" : "" }

  private func logLikelihood(_ terms: Chain.Terms, _ naming: Naming, _ arguments: String) -> Piece {
    let name = "log p\(star)\(naming == .letters ? "" : arguments)"
    return Piece("\(name) \(value(terms.logPosterior))", .logLikelihood)
  }

  private func bound(_ terms: Chain.Terms, _ naming: Naming, _ arguments: String) -> Piece {
    let name = "L\(star)\(naming == .letters ? "" : arguments)"
    return Piece("\(name) \(value(terms.bound))", .lowerBound)
  }

  private func gap(_ terms: Chain.Terms, _ naming: Naming, _ arguments: String = "") -> Piece {
    Piece("KL\(naming == .full ? arguments : "") \(amounts.say(terms.gap))", .gap)
  }

  private func sign(_ text: String) -> Piece { Piece(text, .strong) }
  private func plus(_ naming: Naming) -> Piece { sign(naming == .full ? "  +  " : ", + ") }

  private func value(_ nats: Double, decimals: Int = 3) -> String {
    NumberFormat.fixed(amounts(nats), decimals: decimals)
  }
}

/// The forms in which the later terms are differences.
extension ChainForms {
  /// `log p −1234.752 = L ≤ +25.335, + KL 14.101 = log p −1195.317`
  private func ascentByDifference(_ level: Int, withOldBound: Bool) -> [Piece] {
    let (old, new) = (chain.old, chain.new)
    let oldBound = withOldBound && old.gap > 0 ? " " + short(old.bound, level) : ""
    let (first, last) = (short(old.logPosterior, level), short(new.logPosterior, level))
    let rise = rounded(new.logPosterior - old.logPosterior)
    return [
      Piece("log p\(star) \(first)", .logLikelihood), sign(" \(chain.firstSign) "),
      Piece("L\(star)\(oldBound)", .lowerBound), sign(" \(chain.secondSign) "),
      Piece(difference(new.bound - old.bound, level), .lowerBound), sign(", + "),
      Piece("KL \(amount(new.gap, level))", .gap), sign(" = "),
      Piece(
        "log p\(star) \(first == last && rise != 0 ? difference(rise, level) : last)",
        .logLikelihood),
    ]
  }

  /// `log p −1195.317 = L (+14.101), + KL 0 (was 14.101)`
  private func touchByDifference(_ level: Int) -> [Piece] {
    let rise = rounded(chain.new.bound - chain.old.bound)
    return identityByDifference(level, rise: rise == 0 ? "" : " (\(difference(rise, level)))")
      + [Piece(" (was \(amount(chain.old.gap, level)))", .gap)]
  }

  /// `log p −1195.317 = L, + KL 14.101`
  private func identityByDifference(_ level: Int, rise: String = "") -> [Piece] {
    [
      Piece("log p\(star) \(short(chain.new.logPosterior, level))", .logLikelihood), sign(" = "),
      Piece("L\(star)\(rise)", .lowerBound), sign(", + "),
      Piece("KL \(amount(chain.new.gap, level))", .gap),
    ]
  }

  /// `L +25.3, KL 14.1`, the shortest form.
  private func gain() -> [Piece] {
    [
      Piece("L\(star) \(difference(chain.new.bound - chain.old.bound, 3))", .lowerBound),
      sign(", "), Piece("KL \(amount(chain.new.gap, 3))", .gap),
    ]
  }

  /// Zero for a difference that is rounding.
  private func rounded(_ nats: Double) -> Double { nats.magnitude <= chain.noise ? 0 : nats }

  /// A value with fewer decimals on each level: 3, 2, 1, 0.
  private func short(_ nats: Double, _ level: Int) -> String { value(nats, decimals: 3 - level) }

  /// An amount with fewer digits on each level.
  private func amount(_ nats: Double, _ level: Int) -> String {
    guard level > 0 else { return amounts.say(nats) }
    let amount = amounts(nats)
    let decimals = level < 3 && amount.magnitude < 0.0005 ? 3 : max(1, 3 - level)
    return NumberFormat.fitting(amount, width: 7, decimals: decimals)
  }

  private func difference(_ nats: Double, _ level: Int) -> String {
    let nats = rounded(nats)
    return (nats >= 0 ? "+" : "") + amount(nats, level)
  }
}
