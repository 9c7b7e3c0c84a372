import Drawing
import Mixtures
import Plane
import Terminals

/// What is drawn over the data on request: the density, the points that carry the gap, the cursor and the
/// mark of editing.
struct DataLayer {
  let session: Session
  let clouds: CloudCache?

  /// The share of the gap that the marked points carry together.
  private static let carried = 0.9

  func marks(_ canvas: Canvas, _ layout: PlotLayout) -> [Mark] {
    var marks: [Mark] = []
    switch session.view.layer {
    case .two, .several, .classes: break
    case .density: marks += density(canvas, layout)
    case .gap: marks += carriers(canvas)
    }
    if let n = session.pointUnderCursor {
      marks.append(
        .badge(
          canvas.glyphs == .ascii ? "[o]" : "[●]", at: session.dataset.points[n],
          style: canvas.inks.style(.selection)))
    }
    if case .place(let place) = session.view.editing {
      marks.append(
        .badge(
          canvas.glyphs == .ascii ? "-+-" : "─┼─", at: place,
          style: canvas.inks.style(.selection)))
    }
    return marks
  }

  /// Lines where p(x|θ) is a half, a tenth, a hundredth of its largest value in the view.
  private func density(_ canvas: Canvas, _ layout: PlotLayout) -> [Mark] {
    let view = layout.viewport
    let (columns, rows) = (2 * view.rect.columns + 1, 2 * view.rect.rows + 1)
    guard columns > 2, rows > 2 else { return [] }
    let places = (0..<rows).flatMap { row in
      (0..<columns).map { column in
        Point(
          view.bounds.minimum.x + view.bounds.width * Double(column) / Double(columns - 1),
          view.bounds.minimum.y + view.bounds.height * Double(row) / Double(rows - 1))
      }
    }
    let heights = session.timeline.present.logDensities(at: places)
    guard let top = heights.filter(\.isFinite).max() else { return [] }
    let pen = Pen(canvas.inks.style(.quiet), priority: -1)
    // ln 2, ln 10 and ln 100 below the top.
    return [0.693_147, 2.302_585, 4.605_170].flatMap { depth in
      Contours.segments(
        of: heights, columns: columns, in: view.bounds, level: top - depth
      ).map { .polyline($0, isClosed: false, pen: pen) }
    }
  }

  private var gapKey: CloudCache.GapKey {
    let fit = session.timeline.present
    return CloudCache.GapKey(
      run: session.run, edition: session.timeline.presentEntry.edition,
      responsibilities: fit.responsibilities, mixture: fit.mixture)
  }

  /// Whether to draw it takes a pass over the points.
  var lacksPoints: Bool {
    session.view.layer == .gap && session.timeline.present.bound.gap > 0
      && clouds?.has(gapKey) != true
  }

  /// The fewest points that carry nine tenths of the KL gap together.
  private func carriers(_ canvas: Canvas) -> [Mark] {
    let fit = session.timeline.present
    guard fit.bound.gap > 0 else { return [] }
    func found() -> [Int] {
      let gaps = fit.pointDivergences()
      let order = gaps.indices.sorted { gaps[$0] > gaps[$1] }
      var left = DataLayer.carried * gaps.reduce(0, +)
      return Array(
        order.prefix { n in
          defer { left -= gaps[n] }
          return left > 0
        })
    }
    let carriers = clouds?.carriers(gapKey, else: found) ?? found()
    let points = session.dataset.points
    let style = canvas.inks.style(.gap)
    let glyph: Unicode.Scalar = canvas.glyphs == .ascii ? "#" : "◉"
    // More could not be told apart, and a frame's cost must not grow with N.
    return carriers.prefix(2000).map { .glyph(glyph, at: points[$0], style: style) }
  }
}
