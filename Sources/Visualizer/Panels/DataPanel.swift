import Drawing
import Mixtures
import Plane
import Screens
import Stepping
import Terminals

/// Panel 1: the data, coloured by q, with an outline of each component, or in one dimension with its density.
struct DataPanel: Panel {
  let session: Session

  /// The place of the plane in the panel, for drawing, cursor and mouse alike.
  func plotLayout(in rect: Rect) -> PlotLayout {
    let inner = PanelFrame(rect: rect).inner
    return switch session.dimension {
    case .one:
      PlotLayout(
        rect: inner, bounds: session.visibleBounds,
        lanes: DensityLanes.count(rows: inner.rows, components: session.recipe.components))
    case .two:
      PlotLayout(
        rect: inner, bounds: session.visibleBounds, hasEqualAxes: session.view.hasEqualAxes)
    }
  }

  /// The place of the means and of the points in a plot: in one dimension lanes below it.
  private func markLayout(in layout: PlotLayout) -> (means: PlotLayout, points: PlotLayout) {
    switch session.dimension {
    case .one:
      let lanes = DensityLanes(layout)
      return (lanes.means, lanes.points ?? lanes.means)
    case .two: return (layout, layout)
    }
  }

  /// The clouds and the points that drawing in a rectangle needs.
  func wanted(in rect: Rect) -> [Work] {
    let layout = plotLayout(in: rect)
    let viewport = markLayout(in: layout).points.viewport
    guard !viewport.rect.isEmpty else { return [] }
    let fits = [session.timeline.present] + (session.tween.map { [$0.from] } ?? [])
    return fits.map { cloud(of: $0, in: viewport) } + DataLayer(session: session).wanted
      + (session.dimension == .one ? DensityPicture(session: session, layout: layout).wanted : [])
  }

  private func cloud(of fit: Fit, in viewport: Viewport) -> Work {
    Work(
      session.cloudKey(of: fit, in: viewport), isNeeded: true, isLong: session.isPassLong
    ) { () throws(CancellationError) in
      try checkCancellation()
      return session.gatheredCloud(of: fit, in: viewport)
    }
  }

  func draw(on surface: inout Surface) {
    let rect = surface.rect
    let layout = plotLayout(in: rect)
    let legend = ClassLegend(session: session)
    let title = title
    let x = words(session.dataset.x.text, layout.xLabels)
    let y = "↑ " + words(session.dataset.y?.text ?? "density", layout.yLabels)
    let roomX = rect.columns - legend.width(on: surface) - 8
    // The frame, and the spaces around the words.
    let room = rect.columns - surface.width(title) - 9
    let layer = DataLayer(session: session)
    let topRight =
      layer.words(beside: y, on: surface)
      .first { surface.width($0) <= room } ?? shortened(y, to: room, on: surface)
    PanelFrame(rect: rect).draw(
      Box(
        title: title, topRight: topRight ?? "",
        bottomRight: shortened(x, to: roomX, on: surface).map { "\($0) →" } ?? ""),
      of: .data, in: session, on: &surface)
    if !layout.viewport.rect.isEmpty { drawPlot(layout, on: &surface) }
    legend.draw(on: &surface)
  }

  private func drawPlot(_ layout: PlotLayout, on surface: inout Surface) {
    let components = componentMarks(in: layout, hasLargeMarks: surface.emphasis.hasLargeMarks)
    switch session.dimension {
    case .one:
      DensityPicture(session: session, layout: layout).draw(
        components, cloud: { [surface] in cloud(in: $0, on: surface) }, on: &surface)
    case .two: drawPlane(layout, components, on: &surface)
    }
    let points = markLayout(in: layout).points.viewport
    surface.draw(in: layout.viewport.rect) {
      PointBox(session: session).draw(
        on: &$0, viewport: points, badges: components.badgeLayout.rects.compactMap(\.self))
    }
  }

  private func drawPlane(
    _ layout: PlotLayout, _ components: ComponentMarks, on surface: inout Surface
  ) {
    let layer = DataLayer(session: session)
    let marks =
      components.outlines(on: surface) + [.cloud(cloud(in: layout.viewport, on: surface))]
      + layer.marks(in: layout, on: surface) + components.trails(on: surface)
      + components.collapsedPoints(on: surface)
      // All of them together, so that none cuts another.
      + [.badges(components.badges(on: surface) + layer.cursors(in: layout.viewport, on: surface))]
    Plot(layout: layout, marks: marks, styles: surface.styles).draw(into: &surface.frame)
  }

  private var title: String {
    let edited: String? =
      switch session.view.editing {
      case .component(let k): "EDIT \(k + 1)"
      case .place: "EDIT mark"
      case nil: session.view.heldBadge.map { "EDIT \($0 + 1)" }
      }
    let zoom = session.view.dataZoom == nil ? nil : "zoom ×\(Session.dataZoomFactor)"
    return ["1 data", zoom, edited].compactMap(\.self).joined(separator: " · ")
  }

  /// The title of an axis with an ellipsis if it has little room; nil if it has none.
  private func shortened(_ title: String, to cells: Int, on surface: Surface) -> String? {
    let shown = surface.shortened(title, to: cells)
    return surface.width(title) <= cells || cells >= 6 ? shown : nil
  }

  /// The title of an axis, and the power of ten or the offset that its numbers leave out.
  private func words(_ text: String, _ labels: AxisLabels) -> String {
    labels.note.isEmpty ? text : "\(text) \(labels.note)"
  }

  /// The marks of the components, in places that drawing and mouse share.
  func componentMarks(in layout: PlotLayout, hasLargeMarks: Bool) -> ComponentMarks {
    ComponentMarks(
      session: session, layout: markLayout(in: layout).means, hasLargeMarks: hasLargeMarks)
  }

  /// The cloud to draw: that of the present state, or one on the way to it.
  private func cloud(in viewport: Viewport, on surface: Surface) -> PointCloud {
    func kept(_ fit: Fit) -> PointCloud {
      let key = session.cloudKey(of: fit, in: viewport)
      if let cloud = surface.memo.value(key) { return cloud }
      let cloud = session.gatheredCloud(of: fit, in: viewport)
      surface.memo.keep(cloud, for: key)
      return cloud
    }
    let fit = session.timeline.present
    return session.tween?.cloud(to: fit, of: kept) ?? kept(fit)
  }
}
