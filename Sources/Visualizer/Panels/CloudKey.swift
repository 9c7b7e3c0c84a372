import Drawing
import Mixtures
import Screens

/// The key of a gathered cloud. An M-step leaves q and with it the cloud as it was, and so does everything
/// else that changes neither q nor the view.
struct CloudKey: MemoKey {
  typealias Value = PointCloud
  static let capacity = 8

  let run: Int
  let edition: Int
  let responsibilities: Responsibilities
  let viewport: Viewport
  /// True if the points have the colours of their known classes rather than those of q.
  let isByClass: Bool
}

extension Session {
  /// N·K, the cost of a pass over the points.
  var passCost: Int { model.observations.count * recipe.components }

  /// True if a pass over the points takes longer than a frame.
  var isPassLong: Bool { passCost > 300_000 }

  func cloudKey(of fit: Fit, in viewport: Viewport) -> CloudKey {
    CloudKey(
      run: run.number, edition: timeline.presentEntry.edition,
      responsibilities: fit.responsibilities,
      viewport: viewport, isByClass: view.layer == .classes && dataset.classes != nil)
  }

  /// The points of a viewport, gathered into cells. O(N·K).
  func gatheredCloud(of fit: Fit, in viewport: Viewport) -> PointCloud {
    let points = dataset.points
    let classes = view.layer == .classes ? dataset.classes : nil
    var cloud = PointCloud(
      viewport: viewport, components: classes?.names.count ?? fit.mixture.count)
    guard let classes else {
      fit.forEachResponsibility { n, q in cloud.add(points[n], weights: q) }
      return cloud
    }
    for n in 0..<points.count {
      let row = classes.names.indices.map { $0 == classes.index[n] ? 1.0 : 0 }
      row.withUnsafeBufferPointer { cloud.add(points[n], weights: $0) }
    }
    return cloud
  }
}
