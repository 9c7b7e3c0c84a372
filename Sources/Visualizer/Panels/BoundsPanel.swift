import Drawing
import Mixtures
import Screens
import Stepping
import Terminals

/// The bounds of several iterations below log p, over the path of the run (PRML figure 9.14). Each touches
/// log p at the θ at which its q is the posterior.
struct BoundsPanel: Panel {
  let session: Session

  func wanted(in rect: Rect) -> [Work] {
    guard let (stretch, layout) = layout(in: rect) else { return [] }
    return [
      session.hillWork(
        session.hillKey(stretch, columns: layout.columnPlaces, rows: layout.boundPlaces), stretch)
    ]
  }

  private func layout(in rect: Rect) -> (HillStretch, BoundsLayout)? {
    let inner = PanelFrame(rect: rect).inner
    guard !inner.isEmpty, let stretch = session.hillStretch(limit: BoundsLayout.mostBounds - 1)
    else { return nil }
    let layout = BoundsLayout(
      stretch, span: session.view.sliceSpan, factor: session.amounts.factor,
      resolution: session.timeline.present.bound.resolution, in: inner)
    return (stretch, layout)
  }

  func draw(on surface: inout Surface) {
    let panel = PanelFrame(rect: surface.rect)
    let words = HillWords(session: session)
    guard let (stretch, layout) = layout(in: surface.rect) else {
      panel.draw(titles: words.boundTitles, of: .slice, in: session, on: &surface)
      return panel.write(words.missing, on: &surface)
    }
    panel.draw(
      titles: words.boundTitles, notes: words.boundNotes(on: stretch), of: .slice, in: session,
      on: &surface)
    guard let row = stretch.present?.row, layout.boundPlaces.contains(row) else {
      return panel.write(words.noBound, on: &surface)
    }
    if let reason = words.stillness(of: stretch, layout.columns.places) {
      return panel.write(reason, on: &surface)
    }
    let key = session.hillKey(stretch, columns: layout.columnPlaces, rows: layout.boundPlaces)
    guard let hill = surface.memo.value(key) else {
      return panel.write("computing …", on: &surface)
    }
    BoundsPicture(
      hill: hill, present: row, stretch: stretch, layout: layout, names: session.boundNames,
      factor: session.amounts.factor, styles: surface.styles,
      hasThickRoof: surface.emphasis.hasLargeMarks || layout.area.rows >= 20
    ).draw(on: &surface)
    let note = [
      layout.labels.note, session.view.units == .nats ? "" : session.view.units.labels.short,
    ]
    .filter { !$0.isEmpty }.joined(separator: " · ")
    guard !note.isEmpty, panel.isDrawn else { return }
    surface.write(" \(note) ", .axis, column: panel.bottom.column + 1, in: panel.bottom)
  }
}
