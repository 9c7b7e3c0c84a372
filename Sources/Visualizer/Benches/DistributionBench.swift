import Drawing
import Screens
import Information

/// Two distributions side by side: information, codes, quantisation, and where KL arises.
public struct DistributionBench: Equatable, Sendable {
  /// What is asked of the two.
  public enum View: String, Hashable, Sendable, CaseIterable {
    case information, codes, quantise, `where`
  }

  public internal(set) var pair: DistributionPair
  /// The pair of the other sort, for when `d` is pressed.
  var resting: DistributionPair
  /// Δ > 0, the width of the bins into which densities are cut.
  public internal(set) var width: Double
  public internal(set) var unit: InformationUnit
  public internal(set) var view: View
  /// Which of the two the keys move.
  public internal(set) var chosen = DistributionPair.Side.p
  /// The number of the chosen outcome of discrete distributions.
  var outcome = 0
  /// A place in the chosen bin of densities.
  var place: Double
  public var theme: Theme
  public internal(set) var helpScroll: Int?
  package internal(set) var caption = Caption("")

  /// More bins than these are not summed for a picture.
  static let mostBins = 20_000.0

  public init(
    pair: DistributionPair = .continuous(Normal.standard, Normal.standard.moved(by: 1)),
    width: Double = 0.5, unit: InformationUnit = .nats, view: View = .information,
    theme: Theme = .dark
  ) {
    self.pair = pair
    resting =
      pair.isDiscrete
      ? .continuous(Normal.standard, Normal.standard.moved(by: 1))
      : .discrete(DiscreteDistribution(.loadedDie), DiscreteDistribution(.die))
    self.width = width
    self.unit = unit
    self.view = view
    self.theme = theme
    place = DistributionBench.place(in: pair)
    caption = DistributionCaption(self, readings: readings).opening
  }

  /// Where p is, so that the chosen bin begins with one that happens.
  static func place(in pair: DistributionPair) -> Double {
    if case .continuous(let p, _) = pair { p.mean } else { 0 }
  }

  /// The logarithm as formulas on the screen name it.
  var logName: String { unit == .nats ? "ln" : "log₂" }

  /// The number of the chosen bin.
  var bin: Int { Quantization.bin(of: place, width: width) }

  /// All numbers of the present state, in nats.
  public var readings: DistributionReadings { DistributionReadings(self) }

  /// - Parameter name: as in the lessons' checks: `entropy p`, `entropy q`, `cross-entropy`,
  ///   `KL(p||q)`, `KL(q||p)`, `width`, `quantised entropy p`, `quantised KL`, `differential entropy p`,
  ///   `h`, `p`, `q`. In the unit that is shown.
  public func quantity(_ name: String) -> Double? {
    if name == "width" { return width }
    let readings = readings
    switch name {
    case "p": return readings.chosenP
    case "q": return readings.chosenQ
    default: return readings.nats(name).map { unit.of(nats: $0) }
    }
  }
}
