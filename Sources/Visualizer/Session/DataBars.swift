import Datasets
import Drawing

/// The bins of the histogram of data in one dimension, and the height of its highest bar. They depend on the data
/// alone.
package struct DataBars: Hashable, Sendable {
  let bins: Bins
  let highest: Double

  /// Nil in two dimensions. O(N).
  init?(_ dataset: Dataset) {
    guard dataset.dimension == .one, let range = dataset.points.range else { return nil }
    bins = Bins(of: dataset.points.x)
    var histogram = Histogram(bins: bins, over: range, filling: .plain)
    for value in dataset.points.x { histogram.add(value, weights: EmptyCollection()) }
    highest = histogram.highest
  }
}
