import Plane
import RealModule

/// The places of the ticks of an axis and of their labels.
struct TickPlaces {
  let direction: AxisLabels.Direction
  let offset: TickOffset
  let cells: Int
  let overhang: Int
  let widest: Int

  /// The nearness of the ticks to the middle of their cells, at most 1; nil if labels touch.
  func legibility(_ set: TickSet) -> Double? {
    guard set.count <= cells, labels(set) != nil else { return nil }
    let distances = set.values.map { value in
      let u = position(value)
      return (u - u.rounded(.down) - 0.5).magnitude
    }
    return 1 - 2 * distances.reduce(0, +) / Double(set.count)
  }

  /// The labels of a set; nil if two touch, one is wider than the axis, or two ticks are the same
  /// double.
  func labels(_ set: TickSet) -> AxisLabels? {
    let scale = LabelScale(set, widest: widest)
    var ticks: [AxisLabels.Tick] = []
    for (value, text) in zip(set.values, scale.texts) {
      let cell = min(max(Int(saturating: position(value).rounded(.down)), 0), cells - 1)
      let width = text.cellCount
      var start = cell
      if direction == .horizontal {
        guard width <= overhang + cells else { return nil }
        start = min(max(cell - width / 2, -overhang), cells - width)
      }
      if let last = ticks.last {
        let gap =
          direction == .horizontal
          ? start - last.textCell - last.text.cellCount : last.cell - cell
        guard gap >= 2, offset.value + value > last.value else { return nil }
      }
      ticks.append(
        AxisLabels.Tick(value: offset.value + value, text: text, cell: cell, textCell: start))
    }
    return AxisLabels(
      ticks: ticks, note: [offset.text, scale.note].compactMap(\.self).joined(separator: ", "))
  }

  /// The roundest value of the range as the only label, for an axis too short for two.
  func roundest() -> AxisLabels {
    let largest = max(offset.low.magnitude, offset.high.magnitude)
    let top = Int(saturating: Double.log10(largest).rounded(.up))
    for exponent in stride(from: top, to: top - 17, by: -1) {
      for q in [1.0, 5, 2] {
        var set = TickSet(start: 1, stride: 1, q: q, exponent: exponent, count: 1)
        let unit = set.first
        guard unit.isFinite, unit > 0 else { continue }
        set.start = (offset.low / unit).rounded(.up)
        guard set.first <= offset.high else { continue }
        return labels(set) ?? .none
      }
    }
    return .none
  }

  /// The position in cells from the left or the top.
  private func position(_ value: Double) -> Double {
    let share = direction == .vertical ? offset.high - value : value - offset.low
    return share / (offset.high - offset.low) * Double(cells)
  }
}
