import Drawing
import Mixtures
import Screens
import Stepping
import Terminals

/// The last half-step as a cut, which shows where the bound touches. With a cursor on a
/// point and two components, it shows the bound of that point. Before the first half-step and after
/// an edit, it says what the next one will do.
struct CutPanel: Panel {
  let session: Session

  /// The slice that drawing in a rectangle shows.
  func wanted(in rect: Rect) -> [Work] {
    guard !rect.isEmpty, pointPanel == nil, let key = session.sliceKey else { return [] }
    return [
      Work(key, isNeeded: false, isLong: session.isSliceLong) { () throws(CancellationError) in
        try session.makeSlice()
      }
    ]
  }

  private var pointPanel: PointSlicePanel? {
    guard let n = session.pointUnderCursor,
      let slice = PointSlice(point: n, of: session.timeline.present)
    else { return nil }
    return PointSlicePanel(session: session, slice: slice, point: n)
  }

  func draw(on surface: inout Surface) {
    if let pointPanel { return pointPanel.draw(on: &surface) }
    guard let key = session.sliceKey else {
      return StepPreview(session: session).draw(on: &surface)
    }
    guard let slice = surface.memo.value(key)?.scaled(by: session.amounts.factor) else {
      drawFrame(of: key.halfStep, on: &surface)
      return PanelFrame(rect: surface.rect).write("computing …", on: &surface)
    }
    if let flaw = flaw(of: slice) {
      drawFrame(of: key.halfStep, on: &surface)
      return PanelFrame(rect: surface.rect).write(flaw, on: &surface)
    }
    let inner = PanelFrame(rect: surface.rect).inner
    // Enlarged, the panel says what its colours mean.
    let legend =
      session.isEnlarged(under: surface.emphasis) && inner.rows >= 16
      ? SliceLegend(
        direction: slice.direction, names: session.boundNames, width: inner.columns - 2,
        on: surface) : nil
    let plotted = inner.inset(bottom: legend?.lines.count ?? 0)
    let plot = SlicePlot(
      slice: slice, named: session.boundNames.lowerBound, rect: plotted, styles: surface.styles,
      hasLargeMarks: surface.emphasis.hasLargeMarks)
    drawFrame(of: key.halfStep, note: plot.note, on: &surface)
    plot.draw(on: &surface)
    surface.draw(in: inner.inset(left: 1, top: plotted.rows)) { legend?.draw(on: &$0) }
  }

  /// The reason why a cut would show nothing but rounding; nil if it shows more.
  private func flaw(of slice: Slice) -> String? {
    if session.timeline.present.events.hasCollapse {
      return
        "M held a component that had become too narrow, so a cut through its densities shows only rounding."
    }
    let timeline = session.timeline
    guard let before = timeline.previous, slice.oldGap == 0, slice.newGap == 0 else { return nil }
    return BoundChange(from: before.bound, to: timeline.present.bound).isNone
      ? "Nothing moves: every change is below rounding." : nil
  }

  /// `3 M: L over θ, q fixed`, with the rule if it is not the classical one.
  private func title(of halfStep: HalfStep) -> String {
    let rules = session.timeline.presentEntry.rules
    func named(_ rule: String, isClassical: Bool) -> String {
      isClassical ? halfStep.rawValue : "\(halfStep.rawValue) (\(rule))"
    }
    return switch halfStep {
    case .expectation:
      "3 \(named(rules.expectation.name, isClassical: rules.expectation == .soft)): "
        + "\(session.boundNames.lowerBound) over q, θ fixed"
    case .maximization:
      "3 \(named(rules.maximization.name, isClassical: rules.maximization == .exact)): "
        + "\(session.boundNames.lowerBound) over θ, q fixed"
    }
  }

  /// - Parameter note: the power of ten or the offset that the axis leaves out.
  private func drawFrame(of halfStep: HalfStep, note: String = "", on surface: inout Surface) {
    let panel = PanelFrame(rect: surface.rect)
    guard panel.isDrawn else { return }
    panel.draw(Box(title: title(of: halfStep)), of: .slice, in: session, on: &surface)
    guard !note.isEmpty else { return }
    surface.write(" \(note) ", .axis, column: panel.bottom.column + 1, in: panel.bottom)
  }
}
