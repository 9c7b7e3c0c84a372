import Datasets
import Drawing
import Stepping

/// The bins of the histogram of data in one dimension, and the height of its highest bar. They depend on the data
/// alone.
package struct DataBars: Hashable, Sendable {
  /// The edition of the data in the run, which edits of points change.
  let edition: Int
  let bins: Bins
  let highest: Double

  /// Nil in two dimensions. O(N).
  init?(_ run: Run) {
    let dataset = run.dataset
    guard dataset.dimension == .one, let range = dataset.points.range else { return nil }
    edition = run.timeline.presentEntry.edition
    bins = Bins(of: dataset.points.x)
    var histogram = Histogram(bins: bins, over: range, filling: .plain)
    for value in dataset.points.x { histogram.add(value, weights: EmptyCollection()) }
    highest = histogram.highest
  }
}
