import Datasets
import Drawing
import Mixtures
import Screens

/// The key of the cloud of points. The cloud depends on the view, and on q if the colours do, so an
/// M-step keeps it.
struct CloudKey: MemoKey {
  typealias Value = PointCloud
  static let capacity = 8

  let data: DataKey
  /// Nil unless the colours are those of q.
  let responsibilities: Responsibilities?
  let viewport: Viewport
  let coloring: PointColoring
}

/// The meaning of the colours of points.
enum PointColoring: Hashable {
  case responsibilities
  case classes
  /// All points are alike.
  case none
}

extension Session {
  /// N·K, the cost of a pass over the points.
  var passCost: Int { model.observations.count * recipe.components }

  /// True if a pass over the points takes longer than a frame.
  var isPassLong: Bool { passCost > 300_000 }

  func cloudKey(of fit: Fit, in viewport: Viewport) -> CloudKey {
    CloudKey(
      data: DataKey(self),
      responsibilities: coloring == .responsibilities ? fit.responsibilities : nil,
      viewport: viewport, coloring: coloring)
  }

  var coloring: PointColoring {
    view.layer.row.isAvailable(self) ? view.layer.row.coloring : .responsibilities
  }

  /// The known classes; nil unless the points have their colours.
  var shownClasses: Classes? { coloring == .classes ? dataset.classes : nil }

  /// The points of a viewport, gathered into cells. O(N·K).
  func gatheredCloud(of fit: Fit, in viewport: Viewport) -> PointCloud {
    switch coloring {
    case .none: return cloud(in: viewport, row: [])
    case .responsibilities:
      // π says nothing about a single point, so no component is preferred, whatever π is.
      if fit.responsibilities.isPrior {
        return cloud(in: viewport, row: Array(repeating: 1, count: fit.mixture.count))
      }
      let points = dataset.points
      return fit.sum(
        from: PointCloud(viewport: viewport, components: fit.mixture.count),
        add: { cloud, q in
          cloud.add(
            points, in: q.start..<q.start + q.count, weights: q.shares, stride: q.stride)
        }, merge: { $0.merge($1) })
    case .classes: return classCloud(in: viewport)
    }
  }

  /// The cloud of points that all have the same weights.
  private func cloud(in viewport: Viewport, row: [Double]) -> PointCloud {
    let points = dataset.points
    var cloud = PointCloud(viewport: viewport, components: row.count)
    row.withUnsafeBufferPointer { row in
      for n in 0..<points.count { cloud.add(points[n], weights: row) }
    }
    return cloud
  }

  private func classCloud(in viewport: Viewport) -> PointCloud {
    let (names, index) = (dataset.classes?.names ?? [], dataset.classes?.index ?? [])
    let points = dataset.points
    var cloud = PointCloud(viewport: viewport, components: names.count)
    for n in index.indices {
      let row = names.indices.map { $0 == index[n] ? 1.0 : 0 }
      row.withUnsafeBufferPointer { cloud.add(points[n], weights: $0) }
    }
    return cloud
  }
}
