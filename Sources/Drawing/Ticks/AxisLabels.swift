/// The ticks of one axis with their texts.
///
/// Numbers that differ only far behind the point share an offset, and very large or small ones a
/// power of ten: tick = offset + text · 10^exponent. `note` shows both.
package struct AxisLabels: Hashable, Sendable {
  package enum Direction: Hashable, Sendable {
    /// From left to right, labels below, centred on their ticks.
    case horizontal
    /// From bottom to top, labels beside.
    case vertical
  }

  package struct Tick: Hashable, Sendable {
    package let value: Double
    package let text: String
    /// The cell it belongs to, from the left or the top.
    package let cell: Int
    /// The first cell of the text of a horizontal axis; on a vertical one the tick's own cell.
    package let textCell: Int
  }

  /// In ascending order of value.
  package let ticks: [Tick]
  /// `above −1130.26396`, `×10⁻⁶`, both or nothing.
  package let note: String

  package static let none = AxisLabels(ticks: [], note: "")

  package var width: Int { ticks.reduce(0) { max($0, $1.text.cellCount) } }
}

extension AxisLabels {
  /// Round values inside the range, about one per 4 rows or 9 columns, whose labels do not touch.
  /// Those in the middle of their cells are preferred.
  ///
  /// - Parameters:
  ///   - cells: the length of the axis, which [low, high] covers. An empty axis or range has no
  ///     ticks.
  ///   - overhang: cells to the left of a horizontal axis that a label may reach into.
  ///   - widest: labels longer than this are shortened by an offset or a power of ten.
  package init(
    _ direction: Direction, from low: Double, to high: Double, cells: Int,
    overhang: Int = 0, widest: Int = 7
  ) {
    guard cells > 0, low.isFinite, high.isFinite, (high - low).isFinite, low < high else {
      self = .none
      return
    }
    let offset = TickOffset(low: low, high: high, widest: widest)
    let places = TickPlaces(
      direction: direction, offset: offset, cells: cells, overhang: overhang, widest: widest)
    let search = TickSearch(
      low: offset.low, high: offset.high,
      count: max(2, Double(cells) / (direction == .vertical ? 4 : 9)),
      legibility: places.legibility)
    self = search.best().flatMap(places.labels) ?? places.roundest()
  }
}
