import Drawing
import Screens
import Terminals

/// Changes of the view.
package enum LookAction: Hashable, Sendable {
  case focusNext
  case focus(PanelName)
  case enlarge
  case shrink
  /// Scrolls the table by so many components.
  case scroll(by: Int)
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
  mutating func update(_ look: LookAction, in size: Size) {
    switch look {
    case .focusNext: view.focus = view.focus.next
    case .focus(let panel): view.focus = panel
    case .enlarge: view.isEnlarged = true
    case .shrink: view.isEnlarged = false
    case .scroll(let rows): scroll(by: rows, in: size)
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

  /// Scrolls the table as far as it hides components.
  private mutating func scroll(by rows: Int, in size: Size) {
    guard let table = layout(pictureSize(size))[.parameters] else { return }
    let count = timeline.present.mixture.count
    func first(_ wanted: Int) -> Int {
      ParameterPanel.visible(from: wanted, count: count, in: table).lowerBound
    }
    view.firstComponent = first(first(view.firstComponent) + rows)
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
