import Drawing
import Mixtures
import Plane
import Terminals

/// Panel 1: the data, coloured by q, with an ellipse for each component.
struct DataPanel {
  let session: Session
  let clouds: CloudCache?
  var tween: Tween?

  /// A frame costs two rows and columns; a very small panel has none.
  private static func hasFrame(_ rect: Rect) -> Bool { rect.columns >= 16 && rect.rows >= 7 }

  /// Where the plane stands in the panel: for drawing, cursor and mouse alike.
  static func layout(_ session: Session, _ rect: Rect) -> PlotLayout {
    PlotLayout(
      rect: hasFrame(rect) ? rect.inset(left: 1, top: 1, right: 1, bottom: 1) : rect,
      bounds: session.view.bounds, hasEqualAxes: session.view.hasEqualAxes)
  }

  func draw(_ canvas: Canvas, _ rect: Rect, into frame: inout Frame) {
    let hasFrame = DataPanel.hasFrame(rect)
    let layout = DataPanel.layout(session, rect)
    let legend = ClassLegend(session: session)
    if hasFrame {
      let x = title(session.dataset.x.text, layout.xLabels)
      let y = title(session.dataset.y.text, layout.yLabels)
      Box(
        title: "1 data", topRight: "↑ \(y) · \(session.view.layer.rawValue)",
        bottomRight: canvas.width(x) + legend.width(canvas) + 8 <= rect.columns ? "\(x) →" : "",
        isFocused: session.view.focus == .data
      ).draw(into: &frame, rect: rect, inks: canvas.inks)
    }
    Plot(layout: layout, marks: marks(layout, canvas), inks: canvas.inks).draw(into: &frame)
    PointBox(session: session).draw(canvas, layout, into: &frame)
    legend.draw(canvas, rect, into: &frame)
  }

  /// An axis' title, and what its numbers leave out.
  private func title(_ text: String, _ labels: AxisLabels) -> String {
    labels.note.isEmpty ? text : "\(text) \(labels.note)"
  }

  private func marks(_ layout: PlotLayout, _ canvas: Canvas) -> [Mark] {
    let fit = session.timeline.present
    let parameters = tween?.parameters(to: fit) ?? fit.parameters
    let inks = canvas.inks
    let count = parameters.count
    var marks: [Mark] = []
    for (level, priority) in levels {
      for (k, component) in parameters.components.enumerated() {
        let curves = fit.model.family.presentation.outline(
          of: component, level: level, samples: samples(layout), in: layout.viewport.bounds)
        marks += curves.map {
          .polyline(
            $0.points, isClosed: $0.isClosed,
            pen: Pen(
              inks.component(k, of: count), priority: priority,
              isThick: session.view.hasLargeMarks))
        }
      }
    }
    marks.append(
      .cloud(
        tween?.cloud({ cloud(layout, $0) }, to: fit) ?? cloud(layout, fit)))
    marks += DataLayer(session: session, clouds: clouds).marks(canvas, layout)
    marks += trails(canvas, in: layout.viewport.bounds)
    for (k, component) in parameters.components.enumerated() {
      marks.append(
        .badge(
          session.view.hasLargeMarks ? "  \(k + 1)  " : " \(k + 1) ",
          at: fit.model.family.presentation.badgePlace(
            of: component, index: k, count: count, in: layout.viewport.bounds),
          style: inks.badge(k, of: count)))
    }
    return marks
  }

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

  private func cloud(_ layout: PlotLayout, _ fit: Fit) -> PointCloud {
    let classes = session.view.layer == .classes ? session.dataset.classes : nil
    func gathered() -> PointCloud {
      let points = session.dataset.points
      var cloud = PointCloud(
        viewport: layout.viewport, components: classes?.names.count ?? fit.mixture.count)
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
    return clouds?.cloud(cloudKey(layout, fit), else: gathered) ?? gathered()
  }

  private func cloudKey(_ layout: PlotLayout, _ fit: Fit) -> CloudCache.Key {
    CloudCache.Key(
      run: session.run, edition: session.timeline.presentEntry.edition,
      responsibilities: fit.responsibilities, viewport: layout.viewport,
      isByClass: session.view.layer == .classes && session.dataset.classes != nil)
  }

  /// Whether to draw it takes a pass over the points, since this was never drawn.
  func lacksPoints(_ rect: Rect) -> Bool {
    guard let clouds else { return true }
    let key = cloudKey(DataPanel.layout(session, rect), session.timeline.present)
    return !clouds.has(key) || DataLayer(session: session, clouds: clouds).lacksPoints
  }

  /// Where the means have been: `○` the start, `∙` after each M.
  private func trails(_ canvas: Canvas, in view: Bounds) -> [Mark] {
    let timeline = session.timeline
    let count = timeline.present.mixture.count
    let past = timeline.entries[..<timeline.position].map(\.fit).filter {
      $0.origin != .taken(.expectation)
    }
    let dot: Unicode.Scalar = canvas.glyphs == .ascii ? "." : "∙"
    let ring: Unicode.Scalar = canvas.glyphs == .ascii ? "@" : "○"
    var marks: [Mark] = []
    // The newest on top, and no more than can be told apart.
    for fit in past.suffix(200) {
      for (k, component) in fit.parameters.components.enumerated() {
        marks.append(
          .glyph(
            fit.origin == .start ? ring : dot,
            at: fit.model.family.presentation.badgePlace(
              of: component, index: k, count: count, in: view),
            style: canvas.inks.component(k, of: count).with(.bold)))
      }
    }
    return marks
  }
}
