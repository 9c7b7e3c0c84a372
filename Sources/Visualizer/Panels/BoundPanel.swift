import Drawing
import Screens
import Stepping
import Terminals

/// Panel 2: log p = L + KL over the half-steps, as areas.
struct BoundPanel: Panel {
  let session: Session

  func draw(on surface: inout Surface) {
    let panel = PanelFrame(rect: surface.rect)
    let inner = panel.inner
    let isPresenting = surface.emphasis.hasLargeMarks
    let chart = chart(in: surface.rect, hasLargeMarks: isPresenting)
    drawFrame(panel, around: chart, on: &surface)
    switch session.view.chart {
    case .bars:
      surface.draw(in: inner) { DecompositionBars(session: session).draw(on: &$0) }
    case .columns, .parts:
      chart.draw(on: &surface)
      if hasBars(in: inner, hasLargeMarks: isPresenting) {
        surface.draw(in: inner.inset(left: inner.columns - Self.barsWidth)) {
          DecompositionBars(session: session).draw(on: &$0)
        }
      }
    }
  }

  /// The chart in a panel, with the bars beside it if there is room for both.
  func chart(in rect: Rect, hasLargeMarks: Bool) -> BoundChart {
    let inner = PanelFrame(rect: rect).inner
    let hasBars = hasBars(in: inner, hasLargeMarks: hasLargeMarks)
    return BoundChart(
      session: session, rect: hasBars ? inner.inset(right: Self.barsWidth + 1) : inner,
      hasLargeMarks: hasLargeMarks)
  }

  /// The half-step under a cell of the frame: of a column, or of the sparkline in the lower edge.
  func halfStep(atColumn column: Int, row: Int, in rect: Rect, hasLargeMarks: Bool) -> Int? {
    let chart = chart(in: rect, hasLargeMarks: hasLargeMarks)
    if PanelFrame(rect: rect).isDrawn, row == rect.endRow - 1 {
      return sparkline(of: chart, in: rect, beside: edgeWords(of: chart, in: rect))
        .index(at: column - sparklineStart(in: rect))
    }
    return session.view.chart == .bars ? nil : chart.index(atColumn: column, row: row)
  }

  private func hasBars(in inner: Rect, hasLargeMarks: Bool) -> Bool {
    inner.columns >= 96 && !hasLargeMarks
  }

  private static let barsWidth = 36

  /// The sparkline takes what the words of the lower edge leave, in ASCII too.
  private func sparkline(of chart: BoundChart, in rect: Rect, beside words: String) -> RunSparkline
  {
    RunSparkline(chart.history, fitting: rect.columns - 14 - Self.width(words))
  }

  /// The cells of words in the glyph set in which they are widest, so that a click meets the same
  /// cell on every terminal.
  private static func width(_ words: String) -> Int {
    GlyphSet.ascii.transliterate(words).cellCount
  }

  private func sparklineStart(in rect: Rect) -> Int { rect.column + 7 }

  private func drawFrame(_ panel: PanelFrame, around chart: BoundChart, on surface: inout Surface) {
    guard panel.isDrawn else { return }
    let rect = surface.rect
    let isFocused = session.isFocused(.bound, under: surface.emphasis)
    let words = title(isFocused: isFocused)
    let edge = edgeWords(of: chart, in: rect, naming: surface.emphasis.numbers)
    let run = sparkline(of: chart, in: rect, beside: edge)
    panel.draw(
      Box(
        title: words.map(\.text).joined(), topRight: corner(on: surface),
        bottomRight: edge),
      of: .bound, in: session, on: &surface)
    surface.write(words, column: rect.column + 3)
    guard run.cells > 1 else { return }
    let start = sparklineStart(in: rect)
    surface.write(" run ", .quiet, column: rect.column + 2, row: rect.rows - 1)
    run.draw(on: &surface, column: start, row: rect.endRow - 1)
    surface.write(" ", .text, column: start + run.cells, row: rect.rows - 1)
  }

  /// The words at the right of the upper edge: the newest branch, and the zoom if it is not the
  /// usual one.
  private func corner(on surface: Surface) -> String {
    let room = surface.rect.columns - 24
    let zoom =
      session.view.zoom == .gap || session.view.chart == .bars ? "" : session.view.zoom.rawValue
    let branch = BranchWords(session)?.forms ?? []
    let both = zoom.isEmpty ? branch : branch.map { "\($0) · \(zoom)" } + [zoom]
    return both.first { surface.width($0) <= room } ?? ""
  }

  /// The numbers that a lesson names, the meaning of the star, what the numbers of the axis leave out, and the
  /// units: as much as fits, the axis first.
  private func edgeWords(
    of chart: BoundChart, in rect: Rect, naming numbers: Set<NamedNumber> = []
  ) -> String {
    let named = NamedNumberWords(session: session).words(for: numbers)
    let note = session.view.chart == .bars ? "" : chart.labels.note
    let star = session.boundNames.hasPrior ? "* + log p(θ)" : ""
    let forms = [[star, note, units(in: rect)], [star, note], [note], [star], []].map {
      (named + $0).filter { !$0.isEmpty }.joined(separator: " · ")
    }
    return forms.first { Self.width($0) <= rect.columns - 6 } ?? ""
  }

  /// Nats are the usual units and are named only where there is room.
  private func units(in rect: Rect) -> String {
    let labels = session.view.units.labels
    return rect.columns >= 60 ? labels.long : session.view.units == .nats ? "" : labels.short
  }

  /// The identity in the colours of the areas.
  private func title(isFocused: Bool) -> [StyledLine.Piece] {
    let names = session.boundNames
    let bound: [StyledLine.Piece] =
      switch session.view.chart {
      case .columns, .bars: [.init(names.lowerBound, .lowerBound)]
      case .parts:
        [
          .init(names.expectedLogJoint, .lowerBound), .init(" + ", .quiet), .init("H", .entropy),
        ]
      }
    return [
      .init("2 ", isFocused ? .strong : .text), .init(names.logPosterior, .logLikelihood),
      .init(" = ", .quiet),
    ] + bound + [.init(" + ", .quiet), .init("KL", .gap)]
  }
}
