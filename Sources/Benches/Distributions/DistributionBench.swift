import Drawing
import Information
import Screens

/// Two distributions side by side: information, codes, quantisation, and where KL arises.
package struct DistributionBench: BenchScreen {
  /// The question about the two.
  package enum View: String, Hashable, Sendable, CaseIterable {
    case information, codes, quantise, `where`
  }

  package internal(set) var pair: DistributionPair
  /// The pair of the other sort, which `d` brings back.
  var resting: DistributionPair
  /// Δ > 0, the width of the bins into which densities are cut.
  package internal(set) var width: Double
  package internal(set) var unit: InformationUnit
  package internal(set) var view: View
  /// The side that the keys move.
  package internal(set) var chosen = DistributionPair.Side.p
  /// The number of the chosen outcome of discrete distributions.
  var outcome = 0
  /// A place in the chosen bin of densities.
  var place: Double
  package internal(set) var helpScroll: Int?
  package internal(set) var caption = Caption("")
  package var preferences: Preferences

  /// The command that opens it.
  package static let name = "distributions"

  /// The number of bins that are summed for a picture at most.
  static let mostBins = 20_000.0

  package init(
    pair: DistributionPair = .standard, width: Double = 0.5, unit: InformationUnit = .nats,
    view: View = .information, theme: Theme = .dark
  ) {
    self.pair = pair
    resting =
      pair.isDiscrete
      ? .standard : .discrete(DiscreteDistribution(.loadedDie), DiscreteDistribution(.die))
    self.width = width
    self.unit = unit
    self.view = view
    preferences = Preferences(theme: theme)
    place = DistributionBench.place(in: pair)
    caption = DistributionCaption(self, readings: readings).opening
  }

  /// The mean of p, so that the chosen bin begins with a probable one.
  static func place(in pair: DistributionPair) -> Double {
    if case .continuous(let p, _) = pair { p.mean } else { 0 }
  }

  /// The logarithm in the formulas on the screen.
  var logName: String { unit == .nats ? "ln" : "log₂" }

  /// The number of the chosen bin.
  var bin: Int { Quantization.bin(of: place, width: width) }

  /// All numbers of the present state, in nats.
  package var readings: DistributionReadings { DistributionReadings(self) }
}
