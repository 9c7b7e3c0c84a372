import Drawing
import Terminals

/// A screen on which a lesson plays: it shows pictures, takes keys, and knows the numbers that lessons
/// speak of. The visualiser is one; each bench is another, in its own file.
public protocol LessonStage: Sendable {
  var theme: Theme { get set }

  /// The number of that name now; nil where there is none, as of a component that does not exist.
  func quantity(_ quantity: LessonQuantity) -> Double?

  /// Changes of a number up to this size are rounding: what the screen shows as 0.
  func resolution(of quantity: LessonQuantity) -> Double

  /// Does what a key means here, and whatever follows from it by itself (a run to convergence).
  /// - Returns: nil for a key that means nothing here.
  mutating func press(_ key: Key) -> [Effect]?

  /// Whether two keys mean the same here, as space and → do.
  func areSame(_ a: Key, _ b: Key) -> Bool

  /// Whether Esc would close something here.
  var hasOpenWindow: Bool { get }

  /// How long the present picture stands, in milliseconds; nil while nothing moves by itself.
  var interval: Int? { get }

  /// Time passed while something moves by itself.
  mutating func passTime()

  /// The picture, with one part lit. Its last row is the line of hints, which a lesson covers with its
  /// own.
  /// - Parameter isPresenting: fewer panels and larger marks, for the back row.
  func frame(size: Size, capabilities: Capabilities, lit: LessonFocus, isPresenting: Bool) -> Frame
}

extension LessonStage {
  public func areSame(_ a: Key, _ b: Key) -> Bool { a == b }
  public var hasOpenWindow: Bool { false }
  public var interval: Int? { nil }
  public mutating func passTime() {}

  public func resolution(of quantity: LessonQuantity) -> Double {
    guard let x = self.quantity(quantity), x.isFinite else { return 0 }
    return lessonZero * (1 + x.magnitude)
  }
}

/// The largest number that a lesson on a bench calls 0, relative to 1 + the magnitude of the quantity.
private let lessonZero = 1e-10
