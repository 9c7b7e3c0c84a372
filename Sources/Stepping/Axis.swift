/// One of the two axes of the plane.
package enum Axis: Hashable, Sendable { case x, y }
