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
    switch chain.part {
    case .ascent:
      return values([.full, .arguments, .letters]) { ascent($0) }
        + levels { ascentByDifference($0, withOldBound: true) }
        + levels { ascentByDifference($0, withOldBound: false) } + last
    case .newResponsibilities, .newParameters:
      return values([.full, .letters]) { identity($0) + before($0) }
        + levels { comparison($0) } + last
    case .identity:
      return values([.full, .letters]) { identity($0) } + levels { shortIdentity($0) } + last
    }
  }

  /// The forms with values; none if the digits would not agree with the signs.
  private func values(_ namings: [Naming], _ form: @escaping (Naming) -> [Piece])
    -> [() -> [Piece]]
  {
    isLegible ? namings.map { naming in { form(naming) } } : []
  }

  /// The forms with differences, with fewer and fewer digits.
  private func levels(_ form: @escaping (Int) -> [Piece]) -> [() -> [Piece]] {
    (0...3).map { level in { form(level) } }
  }

  /// True if values read alike exactly where they cannot be told apart.
  private var isLegible: Bool {
    let (old, new, change) = (chain.old, chain.new, chain.change)
    let pairs: [(Double, Double, isSame: Bool)] =
      switch chain.part {
      case .ascent:
        [
          (old.logPosterior, old.bound, old.gap == 0),
          (old.bound, new.bound, change.lowerBound == 0),
          (new.bound, new.logPosterior, new.gap == 0),
          (old.logPosterior, new.logPosterior, change.logPosterior == 0),
        ]
      case .newResponsibilities:
        [
          (new.bound, new.logPosterior, new.gap == 0),
          (old.bound, new.bound, change.lowerBound == 0),
        ]
      case .newParameters:
        [
          (new.bound, new.logPosterior, new.gap == 0),
          (old.logPosterior, new.logPosterior, change.logPosterior == 0),
        ]
      case .identity: [(new.bound, new.logPosterior, new.gap == 0)]
      }
    return pairs.allSatisfy { one, other, isSame in (value(one) == value(other)) == isSame }
  }
}

/// The forms with the value of each term.
extension ChainForms {
  /// The names of the terms, with the arguments of all, of all but KL, or of none.
  private enum Naming { case full, arguments, letters }

  private func ascent(_ naming: Naming) -> [Piece] {
    let head = [
      logLikelihood(chain.old, naming, "(θ_old)"), sign(" \(chain.firstSign) "),
      bound(chain.old, naming, "(q_old,θ_old)"), sign(" \(chain.secondSign) "),
      bound(chain.new, naming, "(q_old,θ_new)"),
    ]
    let gap = gap(chain.new, naming, "(q_old‖p(Z|X,θ_new))")
    return head + tail(gap, logLikelihood(chain.new, naming, "(θ_new)"), naming)
  }

  /// `, + KL 14.101 = log p −1195.317`. An infinite gap has no sum.
  private func tail(_ gap: Piece, _ logLikelihood: Piece, _ naming: Naming) -> [Piece] {
    chain.new.gap.isFinite
      ? [plus(naming), gap, sign(" = "), logLikelihood]
      : [sign(" < "), logLikelihood, sign(", "), gap]
  }

  /// `log p −1195.317 = L −1209.417, + KL 14.101`
  private func identity(_ naming: Naming) -> [Piece] {
    let (q, θ) =
      switch chain.part {
      case .newResponsibilities: ("q_new", "θ")
      case .newParameters: ("q", "θ_new")
      case .ascent, .identity: ("q", "θ")
      }
    let isFinite = chain.new.gap.isFinite
    return [
      logLikelihood(chain.new, naming, "(\(θ))"), sign(isFinite ? " = " : " > "),
      bound(chain.new, naming, "(\(q),\(θ))"), isFinite ? plus(naming) : sign(", "),
      gap(chain.new, naming, "(\(q)‖p(Z|X,\(θ)))"),
    ]
  }

  /// ` (was L −1252.477, + KL 17.725)`, the terms of before that have another value.
  private func before(_ naming: Naming) -> [Piece] {
    let old =
      chain.part == .newParameters
      ? logLikelihood(chain.old, naming, "(θ_old)") : bound(chain.old, naming, "(q_old,θ)")
    let link = chain.part == .newParameters || !chain.old.gap.isFinite ? ", " : ", + "
    return [sign(" (was "), old, sign(link), gap(chain.old, .letters), sign(")")]
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
    NumberFormat.total(amounts(nats), decimals: decimals)
  }
}

/// The forms in which the later terms are differences.
extension ChainForms {
  /// `log p −1234.752 = L ≤ +25.335, + KL 14.101 = log p −1195.317`
  private func ascentByDifference(_ level: Int, withOldBound: Bool) -> [Piece] {
    let (old, new, change) = (chain.old, chain.new, chain.change)
    let oldBound = withOldBound && old.gap != 0 ? " " + self.oldBound(level) : ""
    let boundRise = change.lowerBound == 0 ? "L\(star)" : difference(change.lowerBound, level)
    return [
      Piece("log p\(star) \(short(old.logPosterior, level))", .logLikelihood),
      sign(" \(chain.firstSign) "),
      Piece("L\(star)\(oldBound)", .lowerBound), sign(" \(chain.secondSign) "),
      Piece(boundRise, .lowerBound),
    ]
      + tail(
        Piece("KL \(amount(new.gap, level))", .gap),
        Piece("log p\(star) \(newLogPosterior(level))", .logLikelihood), .letters)
  }

  /// The old L: its value, or its difference from the old log p if both would read the same.
  private func oldBound(_ level: Int) -> String {
    let old = chain.old
    return short(old.bound, level) == short(old.logPosterior, level)
      ? "(\(difference(-old.gap, level)))" : short(old.bound, level)
  }

  /// The new log p: its value, or its difference from the old one if both would read the same. A fall is in
  /// brackets, because log p itself is negative as a rule.
  private func newLogPosterior(_ level: Int) -> String {
    let (old, new) = (chain.old.logPosterior, chain.new.logPosterior)
    let rise = chain.change.logPosterior
    guard rise != 0, short(old, level) == short(new, level) else { return short(new, level) }
    return rise > 0 ? difference(rise, level) : "(\(difference(rise, level)))"
  }

  /// `log p −1195.317 = L (+14.101), + KL 0 (was 14.101)`
  private func comparison(_ level: Int) -> [Piece] {
    let change = chain.change
    let note: (Double) -> String = { $0 == 0 ? "" : " (\(difference($0, level)))" }
    let isNewPosterior = chain.part == .newParameters
    return shortIdentity(
      level, rise: isNewPosterior ? note(change.logPosterior) : "",
      boundRise: isNewPosterior ? "" : note(change.lowerBound))
      + [Piece(" (was \(amount(chain.old.gap, level)))", .gap)]
  }

  /// `log p −1195.317 = L, + KL 14.101`
  private func shortIdentity(_ level: Int, rise: String = "", boundRise: String = "") -> [Piece] {
    let isFinite = chain.new.gap.isFinite
    return [
      Piece("log p\(star) \(short(chain.new.logPosterior, level))\(rise)", .logLikelihood),
      sign(isFinite ? " = " : " > "),
      Piece("L\(star)\(isFinite ? "" : " −∞")\(boundRise)", .lowerBound),
      sign(isFinite ? ", + " : ", "), Piece("KL \(amount(chain.new.gap, level))", .gap),
    ]
  }

  /// `L +25.3, KL 14.1`, for a chain in fewer than 60 columns.
  private func gain() -> [Piece] {
    [
      Piece("L\(star) \(difference(chain.change.lowerBound, 3))", .lowerBound),
      sign(", "), Piece("KL \(amount(chain.new.gap, 3))", .gap),
    ]
  }

  /// A value with fewer decimals on each level: 3, 2, 1, 0.
  private func short(_ nats: Double, _ level: Int) -> String { value(nats, decimals: 3 - level) }

  /// An amount with fewer digits on each level.
  private func amount(_ nats: Double, _ level: Int) -> String {
    guard level > 0, nats != 0 else { return amounts.say(nats) }
    let amount = amounts(nats)
    // A small amount keeps a digit.
    let fewest = amount.magnitude < 0.005 ? 3 : amount.magnitude < 0.05 ? 2 : 1
    let decimals = max(fewest, 3 - level)
    return NumberFormat.fitting(amount, width: 7, decimals: decimals)
  }

  private func difference(_ nats: Double, _ level: Int) -> String {
    (nats >= 0 ? "+" : "") + amount(nats, level)
  }
}
