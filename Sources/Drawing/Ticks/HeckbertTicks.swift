import RealModule

extension Ticks {
  /// About m round values that enclose low…high: steps of 1, 2 or 5 times a power of ten.
  ///
  /// Without a range, or with one that is not finite, there are none.
  ///
  /// Source: Heckbert, "Nice numbers for graph labels", Graphics Gems (1990).
  public static func heckbert(_ low: Double, _ high: Double, _ m: Int) -> [Double] {
    guard (high - low).isFinite, high > low, m > 1 else { return [] }
    let range = nice(high - low, upTo: [1, 2, 5])
    let step = nice(range / Double(m - 1), upTo: [1.5, 3, 7])
    guard step > 0 else { return [] }
    let first = (low / step).rounded(.down)
    let last = (high / step).rounded(.up)
    guard (last - first).isFinite, last - first < 1000 else { return [] }
    return (0...Int(last - first)).map { (first + Double($0)) * step }
  }

  /// The round number at or near x: 1, 2 or 5 where the fraction is up to the first, second or third
  /// limit, else 10.
  private static func nice(_ x: Double, upTo limits: [Double]) -> Double {
    let unit = Double.pow(10, Double.log10(x).rounded(.down))
    let fraction = x / unit
    for (limit, number) in zip(limits, [1.0, 2, 5]) where fraction <= limit {
      return number * unit
    }
    return 10 * unit
  }
}
