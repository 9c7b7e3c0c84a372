/// The heights of the parts of one column of bars, in eighths of a cell from the bottom.
struct BarStack: Hashable {
  /// The upper edge of each part; of a part without a height, that of the part below.
  let tops: [Int]

  /// - Parameters:
  ///   - parts: the heights of the parts as shares of the picture, the lowest first.
  ///   - level: the eighths to which edges are rounded. A bar with any height has one level at least.
  init(_ parts: [Double], rows: Int, level: Int) {
    let levels = Double(8 * rows / level)
    var sum = 0.0
    var tops: [Int] = []
    for part in parts {
      sum += part.isFinite ? max(0, part) : 0
      tops.append(level * Int(saturating: (min(1, sum) * levels).rounded()))
    }
    if sum > 0, tops.last == 0 {
      // The largest part, so that the only level tells something.
      let largest = parts.indices.max { parts[$0] < parts[$1] } ?? 0
      for k in largest..<tops.count { tops[k] = level }
    }
    self.tops = tops
  }

  var top: Int { tops.last ?? 0 }

  /// The eighths of a range that each part fills.
  private func fills(_ range: Range<Int>) -> [(part: Int, count: Int)] {
    tops.indices.map { k in
      (k, (max(0, k == 0 ? 0 : tops[k - 1])..<tops[k]).clamped(to: range).count)
    }.filter { $0.count > 0 }
  }

  /// The two parts of a cell and the eighths from the bottom at which one ends and the other begins. A part of
  /// nil is above the bar. Where more than two parts meet, those with the most of the cell are shown.
  func cell(_ eighths: Range<Int>) -> (below: Int?, above: Int?, edge: Int) {
    let fills = fills(eighths)
    guard let most = fills.max(by: { $0.count < $1.count }) else { return (nil, nil, 8) }
    if top < eighths.upperBound { return (most.part, nil, top - eighths.lowerBound) }
    let others = fills.filter { $0.part != most.part }
    guard let next = others.max(by: { $0.count < $1.count }) else {
      return (most.part, most.part, 8)
    }
    let (low, high) = (min(most.part, next.part), max(most.part, next.part))
    return (low, high, min(7, max(1, tops[low] - eighths.lowerBound)))
  }

  /// The part that has most of a cell; nil if the bar fills less than half of it.
  func part(_ eighths: Range<Int>) -> Int? {
    guard top - eighths.lowerBound >= 4 else { return nil }
    return fills(eighths).max { $0.count < $1.count }?.part
  }
}
