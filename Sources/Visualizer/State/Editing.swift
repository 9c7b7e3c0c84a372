import Datasets
import Mixtures
import Plane

/// What a person edits: a component's mean, or a place where a point may be put.
public enum Editing: Hashable, Sendable {
  case component(Int)
  case place(Point)
}

/// Where an arrow key points.
public enum Direction: Hashable, Sendable {
  case up, down, left, right

  var vector: Point {
    switch self {
    case .up: Point(0, 1)
    case .down: Point(0, -1)
    case .left: Point(-1, 0)
    case .right: Point(1, 0)
    }
  }
}

extension Session {
  mutating func toggleEditing() {
    view.editing = view.editing == nil ? .component(0) : nil
    view.cursor = nil
    view.overlay = .none
  }

  /// A component that is not there is not chosen.
  mutating func editComponent(_ k: Int) {
    guard timeline.present.mixture.components.indices.contains(k) else { return }
    view.editing = .component(k)
    view.cursor = nil
  }

  /// The component being edited, the first where none is.
  var editedComponent: Int {
    if case .component(let k) = view.editing { return k }
    return 0
  }

  /// Where a new point would go.
  var editingPlace: Point {
    switch view.editing {
    case .place(let place): place
    case .component, nil: pointUnderCursor.map { dataset.points[$0] } ?? view.bounds.centre
    }
  }

  /// The point under the cursor, else the one nearest to the editing mark.
  var nearestToMark: Int { view.cursor ?? nearestPoint(to: editingPlace) ?? 0 }

  /// An arrow moves what is being edited by a fiftieth of the view, else the point cursor.
  mutating func arrow(_ direction: Direction) {
    let step = Point(
      direction.vector.x * view.bounds.width / 50, direction.vector.y * view.bounds.height / 50)
    switch view.editing {
    case .component(let k): moveMean(of: k, by: step)
    case .place(let place):
      view.editing = .place(
        Point(
          min(max(place.x + step.x, view.bounds.minimum.x), view.bounds.maximum.x),
          min(max(place.y + step.y, view.bounds.minimum.y), view.bounds.maximum.y)))
    case nil: moveCursor(direction)
    }
  }

  /// A visible edit of θ: the gap opens. Moving the same mean again goes on with the same edit.
  mutating func moveMean(of k: Int, by shift: Point) {
    let fit = timeline.present
    guard fit.mixture.components.indices.contains(k) else { return }
    let before =
      timeline.presentEntry.moved == k && timeline.isAtLatest ? timeline.previous ?? fit : fit
    var θ = fit.parameters
    θ.components[k] = fit.model.family.moved(θ.components[k], by: shift)
    timeline.move(
      k, to: before.settingParameters(fit.model.working(θ), rules: recipe.rules),
      rules: recipe.rules)
    growView()
  }

  /// Moves the mean of component k to a place, however the family shows it.
  mutating func moveMean(of k: Int, to place: Point) {
    let fit = timeline.present
    guard fit.mixture.components.indices.contains(k) else { return }
    let mark = fit.model.family.marker(
      of: fit.parameters.components[k], index: k, count: fit.mixture.count, in: view.bounds)
    moveMean(of: k, by: place - mark)
  }

  mutating func randomizeResponsibilities() {
    timeline.edit(
      timeline.present.randomizingResponsibilities(rules: recipe.rules), rules: recipe.rules)
  }

  mutating func reseed(_ k: Int) {
    guard timeline.present.mixture.components.indices.contains(k) else { return }
    timeline.edit(
      timeline.present.reseeding(component: k, rules: recipe.rules), rules: recipe.rules)
    growView()
  }

  /// Adds a point at a place of the plane.
  mutating func addPoint(_ place: Point) throws(RunError) {
    let count = dataset.points.count
    try replaceData(dataset.adding(place), place: Array(0..<count) + [nil])
    view.notice = "point \(count + 1) added: N = \(count + 1)"
  }

  /// Takes point n away.
  mutating func removePoint(_ n: Int) throws(RunError) {
    let count = dataset.points.count
    guard (0..<count).contains(n) else { return }
    try replaceData(dataset.removing(point: n), place: (0..<count).filter { $0 != n })
    view.notice = "point \(n + 1) removed: N = \(count - 1)"
    if let cursor = view.cursor { view.cursor = min(cursor, count - 2) }
  }

  private mutating func replaceData(_ next: Dataset, place: [Int?]) throws(RunError) {
    guard let observations = Observations(next.points), next.points.count > recipe.components else {
      throw RunError(.data, "without that point the rest would lie on one line or be too few")
    }
    timeline.edit(
      timeline.present.moved(to: observations, place: place, rules: recipe.rules),
      rules: recipe.rules, dataset: next)
    growView()
  }
}
