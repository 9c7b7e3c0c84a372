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
  private var entry: (panel: any Panel.Type, spans: (latest: String, full: String)?) {
    switch self {
    case .cut: (CutPanel.self, nil)
    case .hill: (HillPanel.self, ("the last iterations", "the whole run"))
    case .bounds: (BoundsPanel.self, ("the newest gap first", "the last six iterations"))
    case .twoMeans: (TwoMeansPanel.self, nil)
    }
  }

  var panel: any Panel.Type { entry.panel }

  /// The names of the views that z zooms.
  static var zoomed: String {
    Words.list(allCases.filter { $0.entry.spans != nil }.map(\.rawValue))
  }

  /// The name of a part of the run in this view; nil if the view has no parts.
  func label(_ span: ViewState.SliceSpan) -> String? {
    switch span {
    case .latest: entry.spans?.latest
    case .full: entry.spans?.full
    }
  }
}
