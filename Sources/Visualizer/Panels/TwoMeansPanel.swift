import Drawing
import Mixtures
import Screens
import Terminals

/// log p over one coordinate of the means of the first two components, everything else as in the present
/// state. It has two summits that differ by labels, or nearly so.
struct TwoMeansPanel: Panel {
  let session: Session

  func wanted(in rect: Rect) -> [Work] {
    guard let path = session.twoMeansPath, let layout = layout(path, in: rect) else { return [] }
    return [session.twoMeansWork(key(path, layout))]
  }

  private func layout(_ path: TwoMeansPath, in rect: Rect) -> TwoMeansLayout? {
    let layout = TwoMeansLayout(
      path, present: session.timeline.present.mixture, model: session.model,
      in: PanelFrame(rect: rect).inner)
    return layout.area.isEmpty ? nil : layout
  }

  private func side(_ layout: TwoMeansLayout) -> Int {
    layout.side(count: session.model.observations.count)
  }

  private func key(_ path: TwoMeansPath, _ layout: TwoMeansLayout) -> TwoMeansKey {
    let side = side(layout)
    return TwoMeansKey(
      data: DataKey(session), rules: session.timeline.presentEntry.rules, choice: path.choice,
      mixture: session.timeline.present.mixture, columns: layout.columnPlaces(side: side),
      rows: layout.linePlaces(side: side))
  }

  func draw(on surface: inout Surface) {
    let panel = PanelFrame(rect: surface.rect)
    let words = TwoMeansWords(session: session)
    let frame = HillWords(session: session)
    guard let path = session.twoMeansPath else {
      frame.drawFrame(words.titles(nil), [], on: &surface)
      return panel.write(words.missing, on: &surface)
    }
    frame.drawFrame(words.titles(path.choice), words.notes, on: &surface)
    guard let layout = layout(path, in: surface.rect) else { return }
    guard let values = surface.memo.value(key(path, layout)) else {
      return panel.write("computing …", on: &surface)
    }
    let picture = TwoMeansPicture(
      values, path: path, layout: layout, side: side(layout), amounts: session.amounts,
      resolution: session.timeline.present.bound.resolution, styles: surface.styles)
    picture.draw(words.axes(path.choice), on: &surface)
    HillPanel(session: session).drawLegend(of: picture.map, in: panel, on: &surface)
  }
}
