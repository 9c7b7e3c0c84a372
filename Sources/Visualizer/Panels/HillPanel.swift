import Drawing
import Mixtures
import Screens
import Stepping
import Terminals

/// L(q,θ) as a map over the path of the run: θ across, and q up, as the posterior at the θ of the same path.
/// On the diagonal L is log p. M-steps go across and E-steps up to the diagonal.
struct HillPanel: Panel {
  let session: Session

  func wanted(in rect: Rect) -> [Work] {
    guard let (stretch, layout) = layout(in: rect) else { return [] }
    return [session.hillWork(key(stretch, layout), stretch)]
  }

  private func key(_ stretch: HillStretch, _ layout: HillLayout) -> HillKey {
    let grid = grid(layout)
    return session.hillKey(
      stretch, columns: layout.columnPlaces(grid), rows: layout.rowPlaces(grid))
  }

  private func grid(_ layout: HillLayout) -> MapGrid {
    MapGrid(area: layout.area, cost: session.mapCost)
  }

  /// The part of the run that the panel shows, and its places; nil before the first M-step.
  private func layout(in rect: Rect) -> (HillStretch, HillLayout)? {
    let inner = PanelFrame(rect: rect).inner
    guard
      !inner.isEmpty,
      let stretch = session.hillStretch(
        limit: HillLayout.capacity(in: inner, span: session.view.sliceSpan))
    else { return nil }
    return (stretch, HillLayout(stretch, in: inner))
  }

  func draw(on surface: inout Surface) {
    let panel = PanelFrame(rect: surface.rect)
    let words = HillWords(session: session)
    guard let (stretch, layout) = layout(in: surface.rect) else {
      panel.draw(titles: words.titles, of: .slice, in: session, on: &surface)
      return panel.write(words.missing, on: &surface)
    }
    panel.draw(
      titles: words.titles, notes: words.notes(on: stretch), of: .slice, in: session, on: &surface)
    if let reason = words.stillness(of: stretch, stretch.places) {
      return panel.write(reason, on: &surface)
    }
    guard let hill = surface.memo.value(key(stretch, layout)) else {
      return panel.write("computing …", on: &surface)
    }
    let picture = HillPicture(
      hill: hill, on: grid(layout), stretch: stretch, layout: layout, amounts: session.amounts,
      resolution: session.timeline.present.bound.resolution, styles: surface.styles)
    picture.draw(on: &surface)
    panel.drawLegend(of: picture.map, units: session.view.units.labels.short, on: &surface)
  }
}
