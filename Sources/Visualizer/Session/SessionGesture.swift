import Screens

/// The gestures of the mouse: the table of their names and meanings, for the help and docs/KEYS.md.
enum SessionGesture: CaseIterable {
  case point, badge, column, wheel, panel, hint, item, outside, scroll, addition, removal

  typealias Meaning = (gesture: SessionGesture, action: SessionAction)

  private var words: (name: String, description: String) {
    switch self {
    case .point: ("click a point", "the point cursor goes there")
    case .badge: ("drag a badge", "move that mean: an edit of θ; q stays, so the gap changes")
    case .column: ("click a column", "of the chart: go to that half-step")
    case .wheel: ("wheel on the chart", "back and forward in the history; takes no new half-step")
    case .panel: ("click a panel", "focus it")
    case .hint: ("click a hint", "press that key of the last line")
    case .item: ("click an item", "choose it in a list or a menu")
    case .outside: ("click outside", "close the window")
    case .scroll: ("wheel in a window", "scroll it, or move the selection")
    case .addition: ("click, editing", "add a point there")
    case .removal: ("right click, editing", "take away the nearest point")
    }
  }

  static let group = KeyGroup<SessionAction>(
    "Mouse", [],
    gestures: allCases.map { KeyGroup.Gesture($0.words.name, $0.words.description) })
}
