/// Where ticks stand when nothing but their values counts.
public enum Ticks {
  /// About `count` values for low…high, the first and last of which may lie a little outside
  /// (Talbot, Lin and Hanrahan 2010).
  ///
  /// A range of zero gives its one value, one that is not finite none.
  public static func extended(_ low: Double, _ high: Double, _ count: Int) -> [Double] {
    guard (high - low).isFinite else { return [] }
    if low == high { return [low] }
    let search = TickSearch(
      low: min(low, high), high: max(low, high), count: Double(max(2, count)))
    return search.best()?.values ?? []
  }
}
