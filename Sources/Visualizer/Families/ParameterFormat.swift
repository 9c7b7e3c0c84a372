import Drawing
import Mixtures
import Plane
import RealModule
import Stepping

/// The numbers of the parameter table as texts.
///
/// A mean has the decimals of its own component's standard deviation, so that close components can be
/// told apart.
struct ParameterFormat {
  let columns: [ParameterColumn]
  /// The widths of the data along x and y, for numbers without a standard deviation.
  let ranges: (x: Double, y: Double)

  /// The text of a number that does not exist, as the correlation of a component without an extent.
  static let undefined = "–"

  /// A number with some decimals, or a dash.
  static func fixed(_ value: Double, decimals: Int) -> String {
    value.isNaN ? undefined : NumberFormat.fixed(value, decimals: decimals)
  }

  /// The texts of a column, with their decimal points one below the other.
  func texts(_ column: ParameterColumn, of mixture: Mixture) -> [String] {
    Self.aligned(mixture.components.map { text(column, of: $0) })
  }

  private func text(_ column: ParameterColumn, of component: Component) -> String {
    let value = column.value(component)
    guard !value.isNaN else { return Self.undefined }
    switch column.quantity {
    case .mean(let axis): return mean(value, spread(.deviation(axis), component), range(axis))
    case .deviation(let axis): return deviation(value, range(axis))
    case .intercept: return mean(value, spread(.noise, component), range(.y))
    case .noise: return deviation(value, range(.y))
    case .correlation: return (value >= 0 ? "+" : "") + NumberFormat.fixed(value, decimals: 2)
    case .probability: return Self.fixed(value, decimals: 3)
    case .slope: return NumberFormat.compact(value, digits: 3)
    case .degreesOfFreedom:
      return value == value.rounded()
        ? NumberFormat.fixed(value, decimals: 0) : NumberFormat.compact(value, digits: 3)
    }
  }

  private func range(_ axis: Axis) -> Double { axis == .x ? ranges.x : ranges.y }

  /// The component's number in another column; NaN if the family has no such column.
  private func spread(_ quantity: ParameterColumn.Quantity, _ component: Component) -> Double {
    columns.first { $0.quantity == quantity }?.value(component) ?? .nan
  }

  private func mean(_ value: Double, _ deviation: Double, _ range: Double) -> String {
    guard let (wanted, most) = decimals(deviation, range) else {
      return NumberFormat.fixed(value, resolving: range, digits: 3)
    }
    let decimals = min(wanted, most)
    return isWrittenOut(range)
      ? NumberFormat.fixed(value, decimals: decimals)
      : NumberFormat.compact(value, place: -decimals, digits: 3)
  }

  private func deviation(_ value: Double, _ range: Double) -> String {
    guard isWrittenOut(range), let (wanted, most) = decimals(value, range), wanted <= most else {
      return isWrittenOut(range) && !(value > 0)
        ? NumberFormat.fixed(value, resolving: range, digits: 3)
        : NumberFormat.compact(value, digits: 3)
    }
    return NumberFormat.fixed(value, decimals: wanted)
  }

  /// False if the range of the data is too small or too large to write its numbers out.
  private func isWrittenOut(_ range: Double) -> Bool { (1e-4..<1e7).contains(range) }

  /// The decimals that show two or three significant digits of a standard deviation, and the most that
  /// are shown: three more than the range of the data needs. They are negative for large numbers. Nil if there
  /// is no usable deviation or range.
  private func decimals(_ deviation: Double, _ range: Double) -> (wanted: Int, most: Int)? {
    guard range.isNormal, deviation.isNormal, deviation > 0 else { return nil }
    return (
      Int(saturating: Double.log10(30 / deviation).rounded(.up)), 5 - NumberFormat.exponent(range)
    )
  }

  /// Pads texts at the right so that their decimal points are below each other. Powers of ten have no
  /// point to align.
  static func aligned(_ texts: [String]) -> [String] {
    func decimals(_ text: String) -> Int {
      text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) } ?? 0
    }
    func isPlain(_ text: String) -> Bool { !text.contains("·") }
    let most = texts.filter(isPlain).map(decimals).max() ?? 0
    return texts.map {
      isPlain($0) ? $0 + String(repeating: " ", count: most - decimals($0)) : $0
    }
  }
}
