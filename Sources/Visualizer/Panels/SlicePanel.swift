import Drawing
import Mixtures
import Screens
import Stepping
import Terminals

/// Panel 3: the last half-step as a cut, which shows where the bound touches. With a cursor on a
/// point and two components, it shows the bound of that point.
struct SlicePanel: Panel {
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
    let key = session.sliceKey
    let inner = PanelFrame(rect: surface.rect).inner
    guard let slice = key.flatMap({ surface.memo.value($0) })?.scaled(by: session.amounts.factor)
    else {
      drawFrame(title: "3 slice", on: &surface)
      let words = key == nil ? "a half-step shows as a cut here" : "… being cut"
      surface.write(words, .quiet, column: inner.column + 1, in: inner)
      return
    }
    let title = title(slice, columns: surface.rect.columns)
    if let flaw = flaw(of: slice) {
      drawFrame(title: title, on: &surface)
      for (row, line) in StyledLine.wrapped(flaw, width: max(8, inner.columns - 2)).enumerated() {
        surface.write(line, .quiet, column: inner.column + 1, row: row, in: inner)
      }
      return
    }
    // Enlarged, the panel explains each mark.
    let hasLegend = session.isEnlarged(under: surface.emphasis) && inner.rows >= 16
    let plotted = inner.inset(bottom: hasLegend ? SliceLegend.rows : 0)
    let plot = SlicePlot(slice: slice, rect: plotted)
    if hasLegend {
      surface.draw(in: inner.inset(top: plotted.rows)) {
        SliceLegend(slice: slice).draw(on: &$0)
      }
    }
    drawFrame(
      title: title, legend: legend(slice, columns: surface.rect.columns), note: plot.note,
      on: &surface)
    plot.draw(on: &surface)
  }

  /// The reason why a cut would show nothing but rounding; nil if it shows more.
  private func flaw(of slice: Slice) -> String? {
    if session.timeline.present.events.hasCollapse {
      return
        "a collapsed component has densities without bound: a cut through them shows only rounding"
    }
    let values = slice.halfStepValues
    guard let high = values.max(), let low = values.min() else { return nil }
    return high - low > Tolerance.flatSlice * (1 + high.magnitude)
      ? nil : "the half-step moved nothing that can be drawn"
  }

  private func title(_ slice: Slice, columns: Int) -> String {
    let path = slice.direction == .parameters ? "θ_old → θ_new" : "q_old → q_new"
    return columns >= 44 ? "3 slice along \(path)" : "3 slice \(path)"
  }

  private func legend(_ slice: Slice, columns: Int) -> [StyledLine.Piece] {
    guard columns >= 46 else { return [] }
    let both: [StyledLine.Piece] = [.init("log p", .logLikelihood), .init("  L", .lowerBound)]
    return slice.direction == .parameters ? both + [.init("  next L", .quiet)] : both
  }

  private func drawFrame(
    title: String, legend: [StyledLine.Piece] = [], note: String = "",
    on surface: inout Surface
  ) {
    let panel = PanelFrame(rect: surface.rect)
    guard panel.isDrawn else { return }
    panel.draw(
      Box(title: title, bottomRight: legend.map(\.text).joined()), of: .slice, in: session,
      on: &surface)
    let bottom = panel.bottom
    surface.write(legend, column: bottom.endColumn - 3 - surface.width(legend), in: bottom)
    if !note.isEmpty {
      surface.write(" \(note) ", .axis, column: bottom.column + 1, in: bottom)
    }
  }
}
