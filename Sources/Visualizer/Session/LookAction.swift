import Drawing
import Screens

/// Changes of the view.
package enum LookAction: Hashable, Sendable {
  case focusNext
  case focus(PanelName)
  case enlarge
  case shrink
  case cycleZoom
  case cycleLayer
  case cycleChart
  case cycleUnits
  case toggleEqualAxes
  case toggleCursor
  case pickPoint(Int)
  /// Starts dragging the badge of a component.
  case grab(Int)
  /// Ends dragging.
  case release
}

extension Session {
  mutating func update(_ look: LookAction) {
    switch look {
    case .focusNext: view.focus = view.focus.next
    case .focus(let panel): view.focus = panel
    case .enlarge: view.isEnlarged = true
    case .shrink: view.isEnlarged = false
    case .cycleZoom: view.zoom = view.zoom.next
    case .cycleLayer: cycleLayer()
    case .cycleChart: view.chart = view.chart.next
    case .cycleUnits:
      view.units = view.units.next
      notice = "the bound is told in \(view.units.labels.long)"
    case .toggleEqualAxes: view.hasEqualAxes.toggle()
    case .toggleCursor: toggleCursor()
    case .pickPoint(let n): view.cursor = n
    case .grab(let k): grab(k)
    case .release: view.heldBadge = nil
    }
  }

  /// Known classes are offered only if there are some.
  private mutating func cycleLayer() {
    repeat { view.layer = view.layer.next } while view.layer == .classes && dataset.classes == nil
  }

  private mutating func grab(_ k: Int) {
    view.heldBadge = k
    guard view.editing != nil else {
      view.focus = .data
      return
    }
    update(EditAction.component(k))
  }
}
