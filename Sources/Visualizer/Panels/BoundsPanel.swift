import Drawing
import Screens
import Terminals

/// The bounds of several iterations below log p.
struct BoundsPanel: Panel {
  let session: Session

  func draw(on surface: inout Surface) {
    PanelFrame(rect: surface.rect).draw(
      Box(title: "3 bounds under one curve"), of: .slice, in: session, on: &surface)
  }
}
