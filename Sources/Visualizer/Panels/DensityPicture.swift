import Drawing
import Mixtures
import Plane
import Screens
import Stepping
import Terminals

/// The data in one dimension: the histogram with the densities of the components over it, and below it the means,
/// q at the points and r(x).
///
/// An E-step changes the colours of bars and points only; an M-step moves the curves, the means and r(x).
struct DensityPicture {
  let session: Session
  let layout: PlotLayout
  private let lanes: DensityLanes

  init(session: Session, layout: PlotLayout) {
    self.session = session
    self.layout = layout
    lanes = DensityLanes(layout)
  }

  private var fit: Fit { session.timeline.present }
  private var view: Viewport { layout.viewport }
  /// The top of the picture.
  private var top: Double { view.bounds.maximum.y }
  /// θ now, or on the way to it.
  private var mixture: Mixture { session.tween?.parameters(to: fit) ?? fit.parameters }
  private var isShown: Bool {
    session.view.layer.row.hasOutlines || session.editedComponent != nil
  }

  /// The histograms and clouds that drawing needs.
  var wanted: [Work] {
    guard let bars = session.view.bars, !view.rect.isEmpty else { return [] }
    return [fit, session.tween?.from].compactMap(\.self).map { fit in
      Work(
        session.histogramKey(of: fit, bins: bars.bins), isNeeded: true,
        isLong: session.isPassLong
      ) { () throws(CancellationError) in
        try checkCancellation()
        return session.gatheredHistogram(of: fit, bins: bars.bins)
      }
    }
  }

  /// - Parameters:
  ///   - components: the badges and trails, laid out in the lane of the means.
  ///   - cloud: the points in the lane of the points.
  func draw(
    _ components: ComponentMarks, cloud: (Viewport) -> PointCloud, on surface: inout Surface
  ) {
    layout.drawLeftAxis(into: &surface.frame, styles: surface.styles)
    layout.drawBottomLabels(into: &surface.frame, styles: surface.styles)
    let curves = DensityCurves(of: mixture, model: session.model, in: view)
    if let histogram = histogram(on: surface) {
      HistogramPlot(
        histogram, in: view, lines: truth(on: surface) + lines(curves, on: surface),
        styles: surface.styles
      ).draw(into: &surface.frame)
    }
    if isShown { markCut(curves, on: &surface) }
    drawPosterior(curves, on: &surface)
    drawPoints(cloud, on: &surface)
    drawMeans(components, on: &surface)
  }

  // MARK: Histogram

  private func histogram(on surface: Surface) -> Histogram? {
    session.view.bars.map { bars in
      func kept(_ fit: Fit) -> Histogram {
        let key = session.histogramKey(of: fit, bins: bars.bins)
        if let histogram = surface.memo.value(key) { return histogram }
        let histogram = session.gatheredHistogram(of: fit, bins: bars.bins)
        surface.memo.keep(histogram, for: key)
        return histogram
      }
      return session.tween?.histogram(to: fit, of: kept) ?? kept(fit)
    }
  }

  /// The sum, and over it the component densities, which hide it where they are the same.
  private func lines(_ curves: DensityCurves, on surface: Surface) -> [HistogramPlot.Line] {
    guard isShown else { return [] }
    let isThick = surface.emphasis.hasLargeMarks
    let sum = HistogramPlot.Line(
      curves.sum, pen: Pen(surface.style(.upperCurve), isThick: isThick))
    return [sum]
      + mixture.components.indices.map { k in
        HistogramPlot.Line(
          curves.component(k),
          pen: Pen(
            style(of: k, on: surface), priority: session.editedComponent == k ? 2 : 1,
            isThick: isThick || session.editedComponent == k),
          character: Unicode.Scalar(UInt8(49 + k % 9)))
      }
  }

  /// The densities of the true components, faint, if the user asked for them. Their weights are not known, so all
  /// have the same.
  private func truth(on surface: Surface) -> [HistogramPlot.Line] {
    guard session.view.layer == .truth, let truth = session.run.trueComponents else { return [] }
    let count = truth.components.count
    let curves = DensityCurves(
      of: Mixture(
        weights: Array(repeating: 1 / Double(count), count: count), components: truth.components),
      model: Model(observations: session.model.observations, family: truth.family), in: view)
    let pen = Pen(surface.style(.quiet), priority: -1, isDotted: true)
    return truth.components.indices.map {
      HistogramPlot.Line(curves.component($0), pen: pen)
    }
  }

  /// The colour of a component; none where colours mean classes.
  private func style(of k: Int, on surface: Surface) -> Style {
    session.shownClasses == nil
      ? surface.styles.component(k, of: mixture.count) : surface.style(.text)
  }

  /// An arrow at the upper edge for each summit that is above the picture.
  private func markCut(_ curves: DensityCurves, on surface: inout Surface) {
    for k in mixture.components.indices {
      guard let summit = curves.summit(of: k), summit.y > top,
        let cell = view.cell(of: Point(summit.x, top))
      else { continue }
      surface.frame[cell.column, cell.row] = Cell(
        surface[.beyond], style(of: k, on: surface).with(.bold))
    }
  }

  // MARK: Lanes

  /// r(x) of the present θ as a band.
  private func drawPosterior(_ curves: DensityCurves, on surface: inout Surface) {
    guard let rect = lanes.posterior, isShown, session.shownClasses == nil else { return }
    name("r", of: rect, on: &surface)
    WeightStrip(curves.posterior, styles: surface.styles)
      .drawBand(into: &surface.frame, column: rect.column, row: rect.row)
  }

  /// The points in the colours of q, the marks on them, and the cursor.
  private func drawPoints(_ cloud: (Viewport) -> PointCloud, on surface: inout Surface) {
    guard let lane = lanes.points else { return }
    let rect = lane.viewport.rect
    if session.coloring == .responsibilities { name("q", of: rect, on: &surface) }
    WeightStrip(cloud(lane.viewport), styles: surface.styles)
      .drawMarks(into: &surface.frame, column: rect.column, row: rect.row)
    let layer = DataLayer(session: session)
    Plot(
      layout: lane,
      marks: layer.marks(in: lane, on: surface)
        + [.badges(layer.cursors(in: lane.viewport, on: surface))],
      styles: surface.styles
    ).draw(into: &surface.frame)
  }

  private func drawMeans(_ components: ComponentMarks, on surface: inout Surface) {
    let lane = lanes.means
    drawIntervals(in: lane.viewport, on: &surface)
    let cursors =
      lanes.points == nil ? DataLayer(session: session).cursors(in: lane.viewport, on: surface) : []
    Plot(
      layout: lane,
      marks: components.trails(on: surface) + components.collapsedPoints(on: surface)
        + [.badges(components.badges(on: surface) + cursors)],
      styles: surface.styles
    ).draw(into: &surface.frame)
  }

  /// The intervals of the layer about each mean, the wide ones of all components first.
  private func drawIntervals(in lane: Viewport, on surface: inout Surface) {
    guard isShown else { return }
    let levels = session.view.layer.row.intervals
    for (at, level) in levels.sorted(by: >).enumerated() {
      for (k, component) in mixture.components.enumerated() {
        let reach = level * component.covariance.xx.squareRoot()
        let ends = [component.mean.x - reach, component.mean.x + reach].map {
          lane.cells(Point($0, 0)).x
        }
        let (first, last) = (
          max(0, Int(saturating: ends[0])), min(lane.rect.columns - 1, Int(saturating: ends[1]))
        )
        guard first <= last else { continue }
        for column in first...last {
          surface.frame[lane.rect.column + column, lane.rect.endRow - 1] = Cell(
            surface[at == 0 ? .rule : .progress], style(of: k, on: surface))
        }
      }
    }
  }

  /// Writes the name of a lane beside it.
  private func name(_ text: String, of rect: Rect, on surface: inout Surface) {
    guard rect.column - 2 >= layout.rect.column else { return }
    surface.frame.write(
      text, column: rect.column - 2, row: rect.row, style: surface.style(.axis))
  }
}
