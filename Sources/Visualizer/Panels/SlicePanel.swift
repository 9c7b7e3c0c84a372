import Screens
import Terminals

/// Panel 3: the view of L and log p that the user chose.
struct SlicePanel: Panel {
  let session: Session

  func wanted(in rect: Rect) -> [Work] { panel.wanted(in: rect) }

  func draw(on surface: inout Surface) { panel.draw(on: &surface) }

  private var panel: any Panel { session.view.slice.panel.init(session: session) }
}

/// The views of the slice: the one table of their drawing and zoom.
extension ViewState.SliceView {
  private var entry: (panel: any Panel.Type, hasSpan: Bool) {
    switch self {
    case .cut: (CutPanel.self, false)
    case .hill: (HillPanel.self, true)
    case .bounds: (BoundsPanel.self, true)
    case .twoMeans: (TwoMeansPanel.self, false)
    }
  }

  var panel: any Panel.Type { entry.panel }

  /// True if the view shows the last iterations or the whole run.
  var hasSpan: Bool { entry.hasSpan }
}
