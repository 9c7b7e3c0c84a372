import Drawing
import Screens
import Terminals

/// log p over one coordinate of the means of two components.
struct TwoMeansPanel: Panel {
  let session: Session

  func draw(on surface: inout Surface) {
    PanelFrame(rect: surface.rect).draw(
      Box(title: "3 log p over two means"), of: .slice, in: session, on: &surface)
  }
}
