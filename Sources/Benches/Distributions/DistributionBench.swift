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
  var otherPair: DistributionPair
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
    view: View = .information
  ) {
    self.pair = pair
    otherPair = pair.isDiscrete ? .standardDensities : .standard
    self.width = width
    self.unit = unit
    self.view = view
    preferences = Preferences(theme: .dark)
    place = DistributionBench.place(in: pair)
    caption = DistributionCaption(bench: self, readings: readings).opening
  }

  /// The mean of p, so that the chosen bin begins with a probable one.
  static func place(in pair: DistributionPair) -> Double {
    if case .continuous(let p, _) = pair { p.mean } else { 0 }
  }

  /// True if the view is of each distribution by itself, so that no word or number is about both.
  var isOfOne: Bool { view == .information }

  /// True if the view is of densities that are cut into bins. Its only entropy is that of the bins.
  var isOfBins: Bool {
    guard !pair.isDiscrete else { return false }
    return switch view {
    case .information, .codes: true
    case .quantise, .where: false
    }
  }

  /// The name of the entropy of one side in this view.
  func entropyName(of side: DistributionPair.Side) -> String {
    "\(isOfBins ? "H_Δ" : "H")[\(side.rawValue)]"
  }

  /// The logarithm in the formulas on the screen: the natural one for nats.
  var logName: String { unit == .nats ? "log" : "log₂" }

  /// The number of the chosen bin.
  var bin: Int { bin(at: place) }

  /// The chosen bin as an interval: `[0.5, 1)`.
  var binName: String {
    let (low, high) = (Double(bin) * width, Double(bin + 1) * width)
    return "[\(BenchNumber.place(low)), \(BenchNumber.place(high)))"
  }

  func bin(at x: Double) -> Int { Quantization.bin(of: x, width: width) }

  /// −log P of a bin, in nats.
  func content(of distribution: any ContinuousDistribution, bin: Int) -> Double {
    0 - Quantization.logMass(of: distribution, bin: bin, width: width)
  }

  /// Information in the unit that is shown.
  func shown(_ nats: Double) -> Double { unit.of(nats: nats) }

  func text(_ nats: Double, decimals: Int = 3) -> String {
    BenchNumber.text(shown(nats), decimals: decimals)
  }

  /// All numbers of the present state, in nats.
  package var readings: DistributionReadings { DistributionReadings(self) }
}
