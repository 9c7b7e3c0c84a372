import Drawing
import Mixtures
import Plane
import Screens
import Stepping
import Terminals

/// Panel 1: the data, coloured by q, with an ellipse for each component.
struct DataPanel: Panel {
  let session: Session

  /// The place of the plane in the panel, for drawing, cursor and mouse alike.
  func plotLayout(in rect: Rect) -> PlotLayout {
    PlotLayout(
      rect: PanelFrame(rect: rect).inner, bounds: session.view.bounds,
      hasEqualAxes: session.view.hasEqualAxes)
  }

  /// The clouds and the points that drawing in a rectangle needs.
  func wanted(in rect: Rect) -> [Work] {
    let viewport = plotLayout(in: rect).viewport
    guard !viewport.rect.isEmpty else { return [] }
    let fits = [session.timeline.present] + (session.tween.map { [$0.from] } ?? [])
    return fits.map { cloud(of: $0, in: viewport) } + DataLayer(session: session).wanted
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
    let x = title(session.dataset.x.text, layout.xLabels)
    let y = title(session.dataset.y.text, layout.yLabels)
    let hasX = surface.width(x) + legend.width(on: surface) + 8 <= rect.columns
    PanelFrame(rect: rect).draw(
      Box(
        title: "1 data", topRight: "↑ \(y) · \(session.view.layer.rawValue)",
        bottomRight: hasX ? "\(x) →" : ""), of: .data, in: session, on: &surface)
    if !layout.viewport.rect.isEmpty {
      Plot(layout: layout, marks: marks(in: layout, on: surface), styles: surface.styles)
        .draw(into: &surface.frame)
      surface.draw(in: layout.viewport.rect) {
        PointBox(session: session).draw(on: &$0, viewport: layout.viewport)
      }
    }
    legend.draw(on: &surface)
  }

  /// The title of an axis, and the power of ten or the offset that its numbers leave out.
  private func title(_ text: String, _ labels: AxisLabels) -> String {
    labels.note.isEmpty ? text : "\(text) \(labels.note)"
  }

  private func marks(in layout: PlotLayout, on surface: Surface) -> [Mark] {
    let fit = session.timeline.present
    let parameters = session.tween?.parameters(to: fit) ?? fit.parameters
    let bounds = layout.viewport.bounds
    return outlines(of: parameters, in: layout, on: surface)
      + [.cloud(cloud(in: layout.viewport, on: surface))]
      + DataLayer(session: session).marks(in: layout, on: surface)
      + trails(in: bounds, on: surface) + [badges(of: parameters, in: layout, on: surface)]
  }

  private func outlines(
    of parameters: Mixture, in layout: PlotLayout, on surface: Surface
  ) -> [Mark] {
    levels.flatMap { level, priority in
      parameters.components.enumerated().flatMap { k, component in
        let pen = Pen(
          surface.styles.component(k, of: parameters.count), priority: priority,
          isThick: surface.emphasis.hasLargeMarks)
        return presentation.outline(
          of: component, level: level, samples: samples(layout), in: layout.viewport.bounds
        ).map { Mark.polyline($0.points, isClosed: $0.isClosed, pen: pen) }
      }
    }
  }

  private var presentation: any FamilyPresentation { session.model.family.presentation }

  private var levels: [(level: Double, priority: Int)] {
    switch session.view.layer {
    case .two, .density, .gap, .classes: [(2, 0)]
    // The 95 % ellipse of a plane normal: √(−2 ln 0.05).
    case .several: [(1, 0), (2.447_746_830_680_816, 0), (2, 1)]
    }
  }

  /// Enough corners that no edge is longer than about two dots.
  private func samples(_ layout: PlotLayout) -> Int {
    let rect = layout.viewport.rect
    return max(48, min(720, 4 * (rect.columns + 2 * rect.rows)))
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

  /// The earlier places of the means: a ring at the start, a dot after each M-step.
  private func trails(in view: Bounds, on surface: Surface) -> [Mark] {
    let timeline = session.timeline
    let past = timeline.entries[..<timeline.position].map(\.fit).filter {
      $0.origin != .taken(.expectation)
    }
    // The newest is on top. More than 200 could not be told apart.
    return past.suffix(200).flatMap { fit in
      presentation.badgePlaces(of: fit.parameters, in: view).enumerated().map { k, place in
        .glyph(
          surface[fit.origin == .start ? .touch : .trail], at: place,
          style: surface.styles.component(k, of: fit.mixture.count).with(.bold))
      }
    }
  }

  /// The cells of the badges of a mixture, for drawing and mouse alike.
  func badgeLayout(
    of parameters: Mixture, in layout: PlotLayout, hasLargeMarks: Bool = false
  ) -> BadgeLayout {
    BadgeLayout(
      presentation.badgePlaces(of: parameters, in: layout.viewport.bounds),
      width: hasLargeMarks ? 5 : 3, in: layout.viewport)
  }

  private func badges(
    of parameters: Mixture, in layout: PlotLayout, on surface: Surface
  ) -> Mark {
    let isLarge = surface.emphasis.hasLargeMarks
    let rects = badgeLayout(of: parameters, in: layout, hasLargeMarks: isLarge).rects
    return .badges(
      rects.enumerated().compactMap { k, rect in
        rect.map {
          Badge(
            isLarge ? "  \(k + 1)  " : " \(k + 1) ", in: $0,
            style: surface.styles.badge(k, of: parameters.count))
        }
      })
  }
}
