import Screens
import Stepping
import Terminals

/// The notices about actions that change nothing visible.
extension Session {
  /// Says why an action without a notice of its own left the picture as it was.
  mutating func noteSilence(of action: SessionAction, since before: Session, in size: Size) {
    guard notice == nil else { return }
    if timeline.isFull, action.passesOverData {
      notice =
        "the history is full: it has \(Timeline.mostEntries) states, the most there are; n starts anew"
    } else if self == before {
      notice = action.reasonForNoChange(in: self)
    } else if action.changesPanels {
      notice = hiddenPanels(of: action, in: size)
    }
  }

  /// The words about a change of panels that are not in view; nil if they are.
  private func hiddenPanels(of action: SessionAction, in size: Size) -> String? {
    if windows.first(MetersWindow.self) != nil, MetersLayout(size: size) == nil {
      return "done behind the meters: w closes them"
    }
    guard action == .look(.toggleEqualAxes), layout(pictureSize(size))[.data] == nil else {
      return nil
    }
    let scale = view.hasEqualAxes ? "equal on both axes" : "filling the panel"
    return "the scale of the data (1) is \(scale); the data are not in view now"
  }
}

extension SessionAction {
  /// True if the action changes how the panels look, and no window.
  fileprivate var changesPanels: Bool {
    switch self {
    case .look(.release), .look(.grab): false
    case .look, .guess(.toggle): true
    case .step, .play, .model, .edit, .window, .guess, .common: false
    }
  }

  /// The reason why an action changed nothing; nil for an action that always does.
  fileprivate func reasonForNoChange(in session: Session) -> String? {
    switch self {
    case .look(let look): look.reasonForNoChange(in: session)
    case .edit(let edit): edit.reasonForNoChange
    case .step, .play, .model, .window, .guess, .common: nil
    }
  }
}

extension LookAction {
  fileprivate func reasonForNoChange(in session: Session) -> String? {
    switch self {
    case .focus(let panel): "panel \(panel.rawValue) has the focus already"
    case .enlarge: "panel \(session.view.focus.rawValue) is enlarged already: _ shows all panels"
    case .shrink: "no panel is enlarged: + enlarges panel \(session.view.focus.rawValue)"
    case .scroll: "the table has no more rows that way"
    case .otherView: "there is no other view of these data"
    case .pickPoint(let n): "the cursor is at point \(n + 1) already"
    case .focusNext, .showSlice, .showMeans, .cycleZoom, .cycleUnits, .toggleEqualAxes,
      .toggleCursor, .nextGap, .grab,
      .release:
      nil
    }
  }
}

extension EditAction {
  fileprivate var reasonForNoChange: String? {
    switch self {
    case .placeMark: "the mark is there already: arrows move it, enter adds a point"
    case .component(let k): "component \(k + 1) is edited already: arrows move its mean"
    case .arrow: "the mark is at the edge of the picture"
    case .toggle, .moveMean, .gather, .resize, .randomizeResponsibilities, .reseed, .addPoint, .removePoint:
      nil
    }
  }
}
