import Drawing
import Mixtures
import Plane
import Screens
import Stepping
import Terminals

/// The marks over the data: the density or the points that carry the gap if the user asked for
/// them, the cursor and the place of editing.
struct DataLayer {
  let session: Session

  /// The points that drawing needs.
  var wanted: [Work] {
    guard showsCarriers else { return [] }
    return [
      Work(session.carrierKey, isNeeded: true, isLong: session.isPassLong) {
        () throws(CancellationError) in
        try checkCancellation()
        return session.gapCarriers()
      }
    ]
  }

  private var showsCarriers: Bool {
    session.view.layer == .gap && session.timeline.present.bound.divergence > 0
  }

  func marks(in layout: PlotLayout, on surface: Surface) -> [Mark] {
    switch session.view.layer {
    case .two, .several, .points, .classes: []
    case .density: density(in: layout.viewport, on: surface)
    case .gap: carrierMarks(on: surface)
    // In one dimension the true densities are lines of the histogram.
    case .truth: session.dimension == .one ? [] : truth(in: layout, on: surface)
    }
  }

  /// The point under the cursor and the place of editing.
  func cursors(in viewport: Viewport, on surface: Surface) -> [Badge] {
    var cursors: [(text: String, place: Point)] = []
    if let n = session.pointUnderCursor {
      cursors.append((surface[.selectedPoint], session.dataset.points[n]))
    }
    if case .place(let place) = session.view.editing {
      cursors.append((surface[.crosshair], place))
    }
    return cursors.compactMap {
      Badge($0.text, at: $0.place, in: viewport, style: surface.style(.selection))
    }
  }

  /// The number of points that carry the gap, the longest wording first.
  func gapWords(on surface: Surface) -> [String] {
    guard showsCarriers else { return ["no gap in any point", "no gap"] }
    let count = carriers(on: surface).count
    let points = count == 1 ? "1 point" : "\(count) points"
    return ["90 % of the gap in \(points)", "90 % gap: \(points)", "gap"]
  }

  /// The wordings for the edge of the panel, the best first. If room is short, the usual outlines go before
  /// the axis, and the axis goes before what any other layer shows.
  func words(beside axis: String, on surface: Surface) -> [String] {
    session.view.layer.row.words(self, surface).flatMap {
      ["\(axis) · \($0)", session.view.layer == .two ? axis : $0]
    }
  }

  /// Lines at a half, a tenth and a hundredth of the largest p(x|θ) in the view, lighter than the
  /// outlines.
  private func density(in view: Viewport, on surface: Surface) -> [Mark] {
    let grid = ContourGrid(
      view.bounds, columns: 2 * view.rect.columns + 1, rows: 2 * view.rect.rows + 1)
    let heights = session.timeline.present.logDensities(at: grid.points)
    guard let top = heights.filter(\.isFinite).max() else { return [] }
    let pen = Pen(surface.style(.quiet), priority: -1, isDotted: true)
    // log 2, log 10 and log 100 below the top.
    return [0.693_147, 2.302_585, 4.605_170].map { depth in
      .curves(grid.segments(of: heights, level: top - depth), isClosed: false, pen: pen)
    }
  }

  /// The faint 2σ outlines of the true components.
  private func truth(in layout: PlotLayout, on surface: Surface) -> [Mark] {
    guard let truth = session.run.trueComponents else { return [] }
    let pen = Pen(surface.style(.quiet), priority: -1, isDotted: true)
    return truth.components.flatMap { component in
      truth.family.presentation.outline(
        of: component, level: 2, samples: layout.samples, in: layout.viewport.bounds
      ).map { .polyline($0.points, isClosed: $0.isClosed, pen: pen) }
    }
  }

  private func carriers(on surface: Surface) -> [Int] {
    surface.memo.value(session.carrierKey) ?? session.gapCarriers()
  }

  /// A ground of the gap's colour behind the points that carry it, which keep their own.
  private func carrierMarks(on surface: Surface) -> [Mark] {
    guard showsCarriers else { return [] }
    let points = session.dataset.points
    // More could not be told apart, and the cost of a frame must not grow with N.
    return [
      .ground(
        carriers(on: surface).prefix(2000).map { points[$0] }, style: surface.style(.differenceFill)
      )
    ]
  }
}

/// The key of the points that carry the gap of a state.
struct CarrierKey: MemoKey {
  /// The numbers of the points, those with the largest share of the gap first.
  typealias Value = [Int]
  static let capacity = 1

  let data: DataKey
  let responsibilities: Responsibilities
  let mixture: Mixture
}

extension Session {
  fileprivate var carrierKey: CarrierKey {
    let fit = timeline.present
    return CarrierKey(
      data: DataKey(self), responsibilities: fit.responsibilities, mixture: fit.mixture)
  }

  /// The fewest points that together carry nine tenths of the KL gap. O(N·K + N log N).
  fileprivate func gapCarriers() -> [Int] {
    let gaps = timeline.present.pointDivergences()
    var left = 0.9 * gaps.reduce(0, +)
    return Array(
      gaps.indices.sorted { gaps[$0] > gaps[$1] }.prefix { n in
        defer { left -= gaps[n] }
        return left > 0
      })
  }
}
