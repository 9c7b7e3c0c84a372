/// One of the two axes of the plane.
public enum Axis: Hashable, Sendable { case x, y }
