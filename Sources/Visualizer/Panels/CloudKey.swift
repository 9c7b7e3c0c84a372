import Datasets
import Drawing
import Mixtures
import Screens

/// The key of the cloud of points. The cloud depends on q and the view only, so an M-step keeps it.
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
      responsibilities: fit.responsibilities, viewport: viewport, isByClass: shownClasses != nil)
  }

  /// The known classes; nil unless the points have their colours.
  var shownClasses: Classes? { view.layer == .classes ? dataset.classes : nil }

  /// The points of a viewport, gathered into cells. O(N·K).
  func gatheredCloud(of fit: Fit, in viewport: Viewport) -> PointCloud {
    let points = dataset.points
    let classes = shownClasses
    let empty = PointCloud(
      viewport: viewport, components: classes?.names.count ?? fit.mixture.count)
    guard let classes else {
      guard !fit.responsibilities.isPrior else {
        // π says nothing about a single point, so no component is preferred, whatever π is.
        let alike = Array(repeating: 1.0, count: fit.mixture.count)
        var cloud = empty
        alike.withUnsafeBufferPointer { row in
          for n in 0..<points.count { cloud.add(points[n], weights: row) }
        }
        return cloud
      }
      return fit.sum(
        from: empty,
        add: { cloud, q in
          cloud.add(
            points, in: q.start..<q.start + q.count, weights: q.shares, stride: q.stride)
        }, merge: { $0.merge($1) })
    }
    var cloud = empty
    for n in 0..<points.count {
      let row = classes.names.indices.map { $0 == classes.index[n] ? 1.0 : 0 }
      row.withUnsafeBufferPointer { cloud.add(points[n], weights: $0) }
    }
    return cloud
  }
}
