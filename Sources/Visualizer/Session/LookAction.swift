import Drawing
import Screens

/// Changes of the view.
package enum LookAction: Hashable, Sendable {
  case focusNext
  case focus(PanelName)
  case enlarge
  case shrink
  /// Changes the zoom of the focused panel.
  case cycleZoom
  /// Shows another view of the focused panel.
  case otherView
  case toggleBars
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
    case .cycleZoom: cycleZoom()
    case .otherView: showOtherView()
    case .toggleBars: view.showsBars.toggle()
    case .cycleUnits:
      view.units = view.units.next
      notice = "the bound is told in \(view.units.labels.long)"
    case .toggleEqualAxes: view.hasEqualAxes.toggle()
    case .toggleCursor:
      toggleCursor()
      followZoom()
    case .pickPoint(let n):
      view.cursor = n
      followZoom()
    case .grab(let k): grab(k)
    case .release: view.heldBadge = nil
    }
  }

  private mutating func cycleZoom() {
    switch view.focus {
    case .data: toggleDataZoom()
    case .bound, .slice: view.zoom = view.zoom.next
    }
  }

  private mutating func showOtherView() {
    switch view.focus {
    case .data:
      repeat { view.layer = view.layer.next } while !hasLayer(view.layer)
    case .bound: view.showsBars.toggle()
    case .slice: break
    }
  }

  /// True if the data have what a layer shows.
  private func hasLayer(_ layer: ViewState.Layer) -> Bool {
    switch layer {
    case .two, .several, .points, .density, .gap: true
    case .classes: dataset.classes != nil
    case .truth: run.trueComponents != nil
    }
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
