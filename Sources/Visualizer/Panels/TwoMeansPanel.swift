import Drawing
import Mixtures
import Screens
import Terminals

/// log p over one coordinate of the means of two components, everything else as in the present state. It has two summits that differ by labels, or nearly so.
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

  private func grid(_ layout: TwoMeansLayout) -> MapGrid {
    MapGrid(area: layout.area, cost: session.model.observations.count)
  }

  private func key(_ path: TwoMeansPath, _ layout: TwoMeansLayout) -> TwoMeansKey {
    let grid = grid(layout)
    return TwoMeansKey(
      data: DataKey(session), rules: session.timeline.presentEntry.rules, choice: path.choice,
      mixture: session.timeline.present.mixture, columns: layout.columnPlaces(grid),
      rows: layout.rowPlaces(grid))
  }

  func draw(on surface: inout Surface) {
    let panel = PanelFrame(rect: surface.rect)
    let words = TwoMeansWords(session: session)
    guard let path = session.twoMeansPath else {
      panel.draw(titles: words.titles(nil), of: .slice, in: session, on: &surface)
      return panel.write(words.missing, on: &surface)
    }
    panel.draw(
      titles: words.titles(path.choice), notes: words.notes, of: .slice, in: session, on: &surface)
    guard let layout = layout(path, in: surface.rect) else { return }
    guard let values = surface.memo.value(key(path, layout)) else {
      return panel.write("computing …", on: &surface)
    }
    let picture = TwoMeansPicture(
      values, on: grid(layout), path: path, layout: layout, amounts: session.amounts,
      resolution: session.timeline.present.bound.resolution, styles: surface.styles)
    picture.draw(words.axes(path.choice), on: &surface)
    panel.drawLegend(of: picture.map, units: session.view.units.labels.short, on: &surface)
  }
}
