import Screens
import Terminals

/// A numbered panel: a function from a session to a picture in a rectangle.
protocol Panel {
  init(session: Session)

  /// The parts of the picture in a rectangle that are kept in the memo.
  func wanted(in rect: Rect) -> [Work]

  func draw(on surface: inout Surface)
}

extension Panel {
  func wanted(in rect: Rect) -> [Work] { [] }
}

/// The numbered panels: the one table of their drawing, keys and names in lessons.
package enum PanelName: Int, Hashable, Sendable, CaseIterable {
  case data = 1
  case bound = 2
  case slice = 3
  case parameters = 4

  private var entry: (panel: any Panel.Type, part: Part, words: String, isPlot: Bool) {
    switch self {
    case .data: (DataPanel.self, .data, "data", true)
    case .bound: (BoundPanel.self, .chart, "bound", true)
    case .slice: (SlicePanel.self, .slice, "slice: the last step as a cut", true)
    case .parameters: (ParameterPanel.self, .table, "table of the parameters", false)
    }
  }

  /// The part at which lessons point.
  var part: Part { entry.part }

  /// True if the panel has a plot, which is larger in more room.
  var isPlot: Bool { entry.isPlot }

  /// The panel of a session.
  func panel(of session: Session) -> any Panel { entry.panel.init(session: session) }

  /// The key that focuses the panel.
  var binding: Binding<SessionAction> {
    Binding(
      [.typed(Unicode.Scalar(UInt8(48 + rawValue)))], .look(.focus(self)),
      "focus the \(entry.words)")
  }
}

extension Part {
  /// The numbered panel of this part; nil if it is another part.
  var panel: PanelName? { PanelName.allCases.first { $0.part == self } }
}
