import Drawing
import Mixtures
import Plane
import Screens

/// The key of the histogram of data in one dimension. Its bars are divided by q, so an M-step keeps it.
struct HistogramKey: MemoKey {
  typealias Value = Histogram
  static let capacity = 8

  let data: DataKey
  /// Nil unless the bars have the colours of q.
  let responsibilities: Responsibilities?
  let bins: Bins
  let coloring: PointColoring
}

extension Session {
  func histogramKey(of fit: Fit, bins: Bins) -> HistogramKey {
    HistogramKey(
      data: DataKey(self),
      responsibilities: coloring == .responsibilities ? fit.responsibilities : nil, bins: bins,
      coloring: coloring)
  }

  /// The values of the data, gathered into bins. O(N·K).
  func gatheredHistogram(of fit: Fit, bins: Bins) -> Histogram {
    let values = dataset.points.x
    func empty(_ filling: Histogram.Filling) -> Histogram {
      Histogram(bins: bins, over: dataset.points.range ?? 0...0, filling: filling)
    }
    switch coloring {
    case .none: return plain(empty(.plain))
    case .classes: return classHistogram(empty(.shares(dataset.classes?.names.count ?? 0)))
    case .responsibilities:
      // π says nothing about a single point, so no component is preferred, whatever π is.
      if fit.responsibilities.isPrior { return plain(empty(.undecided)) }
      return fit.sum(
        from: empty(.shares(fit.mixture.count)),
        add: { histogram, q in
          histogram.add(
            values, in: q.start..<q.start + q.count, weights: q.shares, stride: q.stride)
        }, merge: { $0.merge($1) })
    }
  }

  private func plain(_ empty: Histogram) -> Histogram {
    var histogram = empty
    for value in dataset.points.x { histogram.add(value, weights: EmptyCollection()) }
    return histogram
  }

  private func classHistogram(_ empty: Histogram) -> Histogram {
    guard let classes = dataset.classes else { return plain(empty) }
    var histogram = empty
    for (n, known) in classes.index.enumerated() {
      histogram.add(
        dataset.points.x[n], weights: classes.names.indices.map { $0 == known ? 1.0 : 0 })
    }
    return histogram
  }
}

extension Points {
  /// The smallest and the largest x; nil without points.
  var range: ClosedRange<Double>? { bounds.map { $0.minimum.x...$0.maximum.x } }
}
