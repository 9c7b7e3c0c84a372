import Plane

/// The points, the column of their classes and the family on which kept parts of a picture depend.
///
/// Two keys are equal if they share the storage of the points, which is faster than comparing N points.
/// A key keeps that storage alive, so no other points can take its place.
struct DataKey: Hashable {
  private let points: Points
  private let classColumn: Int?
  private let family: String

  init(_ session: Session) {
    points = session.dataset.points
    classColumn = session.dataset.classColumn
    family = session.model.family.name
  }

  private var addresses: [UnsafePointer<Double>?] {
    [points.x, points.y].map { $0.withUnsafeBufferPointer(\.baseAddress) }
  }

  static func == (a: DataKey, b: DataKey) -> Bool {
    a.family == b.family && a.classColumn == b.classColumn && a.points.count == b.points.count
      && a.addresses == b.addresses
  }

  func hash(into hasher: inout Hasher) { hasher.combine(addresses) }
}
