import Terminals

/// A number of a screen under the name that lessons use.
package struct Quantity<Owner: Sendable>: Sendable {
  /// The name, with `k` in the place of a component's number.
  package let name: String
  /// The part of the picture in which the number is read; everything if no part has it for itself.
  package let part: Part
  /// The size below which changes are rounding.
  package let resolution: @Sendable (Owner, _ value: Double) -> Double
  /// The number now; nil if there is none, as of a component that does not exist. Components count from 0.
  package let value: @Sendable (Owner, _ component: Int) -> Double?

  package init(
    _ name: String, in part: Part = .everything,
    resolution: @escaping @Sendable (Owner, Double) -> Double = { _, value in
      value.isFinite ? 1e-10 * (1 + value.magnitude) : 0
    },
    value: @escaping @Sendable (Owner, Int) -> Double?
  ) {
    self.name = name
    self.part = part
    self.resolution = resolution
    self.value = value
  }
}

/// A screen with numbers that lessons can name.
package protocol Quantities: Sendable {
  /// The one table of its numbers: the parser, the checker and the documents read it.
  static var quantities: [Quantity<Self>] { get }

  /// The place of a part in a picture of a size; nil if it is not shown, or not one part.
  func place(of part: Part, in size: Size, emphasis: Emphasis) -> Rect?
}

extension Quantities {
  package func place(of part: Part, in size: Size, emphasis: Emphasis) -> Rect? {
    Rect(column: 0, row: 0, columns: size.columns, rows: size.rows)
  }
}

/// A number of a screen that another screen, such as a lesson, names.
package struct NamedNumber: Hashable, Sendable {
  /// The name in the screen's table, with `k` in the place of a component's number.
  package let name: String
  /// The component, from 0; nil if the name has none.
  package let component: Int?

  package init(name: String, component: Int?) {
    self.name = name
    self.component = component
  }
}
