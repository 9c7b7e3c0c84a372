extension Slice {
  /// The largest fall of L in the range, in gaps at t = 1.
  private static let depth = 3.0
  /// The largest rise of log p in the range, in gaps at t = 1.
  private static let rise = 0.7

  /// The part of the usual range around t = 1 in which the gap there is large beside the changes of
  /// L and log p.
  ///
  /// If a step is long and its gap is small, L rises by many gaps on the way, and the gap could not
  /// be seen beside it. The ends are found by bisection, in about ten samples each. They are those
  /// of the usual range if there is no gap.
  static func visibleRange(
    around end: Sample, resolution: Double,
    _ sample: (Double) throws(CancellationError) -> Sample
  ) throws(CancellationError) -> ClosedRange<Double> {
    guard end.gap > resolution, end.gap.isFinite, end.logPosterior.isFinite else {
      return usualRange
    }
    func isNear(_ t: Double) throws(CancellationError) -> Bool {
      let sample = try sample(t)
      return sample.lowerBound >= end.lowerBound - depth * end.gap
        && sample.logPosterior <= end.logPosterior + rise * end.gap
    }
    func limit(_ usual: Double) throws(CancellationError) -> Double {
      if try isNear(usual) { return usual }
      var far = usual
      var near = 1 + (usual - 1) / 2
      while try !isNear(near), (near - 1).magnitude > 1e-9 {
        (far, near) = (near, 1 + (near - 1) / 2)
      }
      for _ in 0..<4 {
        let middle = (near + far) / 2
        if try isNear(middle) { near = middle } else { far = middle }
      }
      return far
    }
    // If t = 0 is in the range, everything before it is shown.
    let first = try isNear(0) ? usualRange.lowerBound : limit(usualRange.lowerBound)
    return try first...limit(usualRange.upperBound)
  }
}
