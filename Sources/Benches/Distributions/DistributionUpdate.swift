import Information
import RealModule
import Screens
import Terminals

extension DistributionBench {
  package mutating func update(_ action: DistributionAction, in size: Size) -> [Effect] {
    let before = self
    switch action {
    case .chooseOther: chosen = chosen.next
    case .move(let steps): move(by: Double(steps))
    case .scale(let factor): scale(by: factor)
    case .nextKind: pair = pair.withNextKind(of: chosen)
    case .toggleDiscrete:
      (pair, otherPair) = (otherPair, pair)
      place = DistributionBench.place(in: pair)
    case .chooseOutcome(let steps): chooseOutcome(by: steps)
    case .changeWidth(let factor): changeWidth(by: factor)
    case .nextView: view = view.next
    case .swap: pair = pair.swapped
    case .toggleUnit: unit = unit.next
    case .help(let action):
      helpScroll = action.applied(to: helpScroll, upTo: lastHelpScroll(in: size))
    case .common(.notify(let words)):
      caption = Caption(words)
      return []
    case .common: break
    }
    if case .discrete(let p, _) = pair { outcome = min(outcome, p.outcomes.count - 1) }
    let words = DistributionCaption(bench: self, readings: readings)
    caption = words.after(action, before: before) ?? caption
    return []
  }

  /// Moves the chosen distribution by tenths of its own scale, a coin's p by 0.05, other outcomes by a tilt.
  private mutating func move(by steps: Double) {
    pair = pair.changing(chosen) {
      $0.moved(by: steps)
    } continuous: {
      DistributionBench.drawable($0.moved(by: 0.1 * steps * $0.scale), orElse: $0)
    }
  }

  private mutating func scale(by factor: Double) {
    pair = pair.changing(chosen) {
      // Less equal is narrower.
      $0.sharpened(by: 1 / factor)
    } continuous: {
      DistributionBench.drawable($0.scaled(by: factor), orElse: $0)
    }
  }

  /// The tidied density, or the one before it if the new one cannot be drawn.
  private static func drawable(
    _ next: any ContinuousDistribution, orElse before: any ContinuousDistribution
  ) -> any ContinuousDistribution {
    let next = tidied(next)
    return DistributionLimits.allow(next) ? next : before
  }

  /// Removes the rounding errors of many small steps: a parameter within 10⁻¹⁴ of a decimal of ten digits
  /// becomes that decimal. So a distribution that is moved onto another one equals it.
  private static func tidied(
    _ distribution: any ContinuousDistribution
  ) -> any ContinuousDistribution {
    // Dividing by a whole number gives the double nearest to the decimal.
    let unit = Double.pow(10, max(0, 10 - Double.log10(distribution.scale).rounded(.down)))
    let parameters = distribution.parameters.map { parameter in
      let decimal = (parameter * unit).rounded() / unit
      let dust = 1e-14 * max(parameter.magnitude, distribution.scale)
      return (decimal - parameter).magnitude < dust ? decimal : parameter
    }
    return (try? type(of: distribution).init(parameters: parameters)) ?? distribution
  }

  private mutating func chooseOutcome(by steps: Int) {
    switch pair {
    case .discrete(let p, _):
      outcome = (outcome + steps + p.outcomes.count) % p.outcomes.count
    case .continuous(let p, let q):
      let next = (Double(bin + steps) + 0.5) * width
      let shown = DistributionScale.range(p, q)
      if next > shown.lowerBound - width, next < shown.upperBound + width { place = next }
    }
  }

  /// Changes the width unless there would be too many bins to sum, or one wider than all of p.
  private mutating func changeWidth(by factor: Double) {
    guard case .continuous(let p, _) = pair else { return }
    let next = width * factor
    let bulk = p.bulk.upperBound - p.bulk.lowerBound
    if factor < 1 ? bulk / next < Self.mostBins : next <= bulk { width = next }
  }
}
