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
    let side = layout.side(mapCost: session.mapCost)
    return session.hillKey(
      stretch, columns: layout.columnPlaces(side: side), rows: layout.linePlaces(side: side))
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
      words.drawFrame(words.titles, [], on: &surface)
      return panel.write(words.missing, on: &surface)
    }
    words.drawFrame(words.titles, words.notes(on: stretch), on: &surface)
    if let reason = words.stillness(of: stretch, stretch.places) {
      return panel.write(reason, on: &surface)
    }
    guard let hill = surface.memo.value(key(stretch, layout)) else {
      return panel.write("computing …", on: &surface)
    }
    let picture = HillPicture(
      hill: hill, stretch: stretch, layout: layout,
      side: layout.side(mapCost: session.mapCost), amounts: session.amounts,
      resolution: session.timeline.present.bound.resolution, styles: surface.styles)
    picture.draw(on: &surface)
    drawLegend(of: picture.map, in: panel, on: &surface)
  }

  func drawLegend(of map: HeatMap, in panel: PanelFrame, on surface: inout Surface) {
    guard panel.isDrawn else { return }
    let units = session.view.units.labels.short
    guard
      let legend = MapLegend(
        map, units: ["\(units) below the best:", "\(units) below", units],
        width: panel.rect.columns - 6, glyphs: surface.glyphs)
    else { return }
    surface.write(
      StyledLine.blank(legend.width + 2), .text, column: panel.bottom.column + 2, in: panel.bottom)
    legend.draw(
      into: &surface.frame, column: panel.bottom.column + 3, row: panel.bottom.row,
      style: surface.style(.quiet))
  }
}
