import Drawing
import Screens
import Terminals

/// L over θ and q along the path of the run.
struct HillPanel: Panel {
  let session: Session

  func draw(on surface: inout Surface) {
    PanelFrame(rect: surface.rect).draw(
      Box(title: "3 hill of L"), of: .slice, in: session, on: &surface)
  }
}
