import Mixtures
import Plane
import Screens
import Stepping

/// Edits of means, points and q.
package enum EditAction: Hashable, Sendable {
  /// Begins or ends editing.
  case toggle
  case arrow(Direction)
  case component(Int)
  /// Puts a mark for a new point; nil puts it in the middle.
  case placeMark(Point?)
  case moveMean(Int, to: Point)
  /// Puts all components at one place.
  case gather
  case resize(VarianceChange)
  case randomizeResponsibilities
  /// Gives a component a new random start; nil means the one being edited.
  case reseed(Int?)
  /// Adds a point; nil means at the editing mark.
  case addPoint(Point?)
  /// Removes a point; nil means the one under the cursor or nearest to the editing mark.
  case removePoint(Int?)
}

extension Session {
  /// An edit pauses a run. If the data do not allow it, a notice says why.
  mutating func update(_ edit: EditAction) {
    run.playback.mode = .paused
    switch edit {
    case .toggle: toggleEditing()
    case .arrow(let direction): move(direction)
    case .component(let k): editComponent(k)
    case .placeMark(let place): view.editing = .place(place ?? editingPlace)
    case .moveMean(let k, let place): moveMean(of: k, to: place)
    case .gather:
      notice = run.gather()
      growView()
    case .resize(let size):
      changeRun { (run) throws(RunError) in try run.resize(by: size) }
    case .randomizeResponsibilities: run.randomizeResponsibilities()
    case .reseed(let k):
      reseed(k ?? editedComponent ?? 0)
    case .addPoint(let place):
      let place = place ?? editingPlace
      changeRun { (run) throws(RunError) in try run.addPoint(place) }
    case .removePoint(let n):
      let n = n ?? nearestToMark
      changeRun { (run) throws(RunError) in try run.removePoint(n) }
    }
    followZoom()
  }

  private mutating func reseed(_ k: Int) {
    guard has(k) else { return }
    run.reseed(k)
    growView()
  }

  /// False, with a notice, if there is no component of a number.
  private mutating func has(_ k: Int) -> Bool {
    let count = timeline.present.mixture.count
    guard !(0..<count).contains(k) else { return true }
    notice = "no component \(k + 1): K = \(count)"
    return false
  }

  private mutating func changeRun(
    _ change: (inout Run) throws(RunError) -> String?
  ) {
    do throws(RunError) {
      notice = try change(&run)
    } catch {
      notice = error.description
      return
    }
    settleBars()
    growView()
    // The last point may be gone.
    view.cursor = view.cursor.map { min($0, dataset.points.count - 1) }
  }

  private mutating func toggleEditing() {
    view.editing = view.editing == nil ? .component(0) : nil
    view.cursor = nil
    windows.closeTakingKeys()
  }

  /// Selects a component for editing, if there is one of that number.
  private mutating func editComponent(_ k: Int) {
    guard has(k) else { return }
    view.editing = .component(k)
    view.cursor = nil
  }

  /// The place of a new point.
  private var editingPlace: Point {
    switch view.editing {
    case .place(let place): place
    case .component, nil:
      pointUnderCursor.map { dataset.points[$0] } ?? dimension.confined(visibleBounds.centre)
    }
  }

  /// The point under the cursor, else the one nearest to the editing mark.
  private var nearestToMark: Int { pointUnderCursor ?? nearestPoint(to: editingPlace) ?? 0 }

  /// Moves the edited mean or mark by a fiftieth of what is visible; without editing, moves the point cursor.
  private mutating func move(_ direction: Direction) {
    if dimension == .one, direction.vector.x == 0 {
      notice = "one dimension: ← and → move \(view.editing == nil ? "the cursor" : "it")"
      return
    }
    let visible = visibleBounds
    let step = Point(
      direction.vector.x * visible.width / 50, direction.vector.y * visible.height / 50)
    switch view.editing {
    case .component(let k):
      run.moveMean(of: k, by: step, at: badgePlace(of: k) ?? .zero)
      growView()
    case .place(let place):
      view.editing = .place(
        dimension.confined(
          Point(
            min(max(place.x + step.x, view.bounds.minimum.x), view.bounds.maximum.x),
            min(max(place.y + step.y, view.bounds.minimum.y), view.bounds.maximum.y))))
    case nil: moveCursor(direction)
    }
  }

  /// Moves the mean of component k so that its badge is at a place.
  private mutating func moveMean(of k: Int, to place: Point) {
    guard let badge = badgePlace(of: k) else { return }
    run.moveMean(of: k, by: dimension.confined(place - badge), at: badge)
    growView()
  }

  /// The place of the badge of component k; nil if there is no such component.
  private func badgePlace(of k: Int) -> Point? {
    let fit = timeline.present
    let places = fit.model.family.presentation.badgePlaces(of: fit.parameters, in: view.bounds)
    return places.indices.contains(k) ? places[k] : nil
  }
}
