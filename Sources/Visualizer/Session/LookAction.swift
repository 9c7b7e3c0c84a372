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
  /// Changes the zoom of the focused panel.
  case cycleZoom
  /// Shows another view of the focused panel.
  case otherView
  /// Focuses the slice and shows one of its views.
  case showSlice(ViewState.SliceView)
  /// Shows log p over the means of two components.
  case showMeans(MeansPair)
  case cycleUnits
  case toggleEqualAxes
  case toggleCursor
  case pickPoint(Int)
  /// Moves the cursor to the point with the next smaller part of the gap, at first to the one with the largest.
  case nextGap
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
    case .cycleZoom: cycleZoom()
    case .otherView: showOtherView()
    case .showSlice(let slice):
      view.focus = .slice
      show(slice)
    case .showMeans(let pair):
      view.pair = pair
      show(.twoMeans)
    case .cycleUnits:
      view.units = view.units.next
      notice = "the bound is displayed in \(view.units.labels.long)"
    case .toggleEqualAxes: toggleEqualAxes()
    case .toggleCursor:
      toggleCursor()
      followZoom()
    case .pickPoint(let n):
      view.cursor = n
      followZoom()
    case .nextGap:
      moveCursorByGap()
      followZoom()
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

  private mutating func toggleEqualAxes() {
    switch dimension {
    case .one: notice = "equal scale on both axes does not apply: the data have one dimension"
    case .two: view.hasEqualAxes.toggle()
    }
  }

  private mutating func cycleZoom() {
    switch view.focus {
    case .data: toggleDataZoom()
    case .bound:
      view.zoom = view.zoom.next
      notice = "zoom of the chart: \(view.zoom.rawValue)"
    case .slice:
      guard let label = view.slice.label(view.sliceSpan.next) else {
        notice = "z zooms \(ViewState.SliceView.zoomed); o shows them"
        return
      }
      view.sliceSpan = view.sliceSpan.next
      notice = "\(view.slice.rawValue): \(label)"
    case .parameters: notice = "z zooms the data (1), the chart (2) or the slice (3)"
    }
  }

  private mutating func showOtherView() {
    switch view.focus {
    case .data:
      repeat { view.layer = view.layer.next } while !view.layer.row.isAvailable(self)
    case .bound:
      view.chart = view.chart.next
      notice = "chart: \(view.chart.rawValue)"
    case .slice: show(view.slice.next)
    case .parameters: notice = "o changes the view of the data (1), the chart (2) or the slice (3)"
    }
  }

  private mutating func show(_ slice: ViewState.SliceView) {
    view.slice = slice
    notice = "slice: \(slice.rawValue)"
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
