/// A symmetric 2×2 matrix ⎡xx xy⎤
///                        ⎣xy yy⎦, everything in closed form.
public struct SymmetricMatrix: Hashable, Sendable {
  public var xx: Double
  public var xy: Double
  public var yy: Double

  public init(xx: Double, xy: Double, yy: Double) {
    self.xx = xx
    self.xy = xy
    self.yy = yy
  }

  public static let zero = SymmetricMatrix(xx: 0, xy: 0, yy: 0)
  public static let identity = SymmetricMatrix(xx: 1, xy: 0, yy: 1)

  /// The outer product v vᵀ.
  public init(outer v: Point) { self.init(xx: v.x * v.x, xy: v.x * v.y, yy: v.y * v.y) }

  public static func diagonal(_ x: Double, _ y: Double) -> SymmetricMatrix {
    SymmetricMatrix(xx: x, xy: 0, yy: y)
  }

  public var trace: Double { xx + yy }
  public var isFinite: Bool { xx.isFinite && xy.isFinite && yy.isFinite }

  public static func + (a: SymmetricMatrix, b: SymmetricMatrix) -> SymmetricMatrix {
    SymmetricMatrix(xx: a.xx + b.xx, xy: a.xy + b.xy, yy: a.yy + b.yy)
  }
  public static func - (a: SymmetricMatrix, b: SymmetricMatrix) -> SymmetricMatrix {
    SymmetricMatrix(xx: a.xx - b.xx, xy: a.xy - b.xy, yy: a.yy - b.yy)
  }
  public static func * (s: Double, a: SymmetricMatrix) -> SymmetricMatrix {
    SymmetricMatrix(xx: s * a.xx, xy: s * a.xy, yy: s * a.yy)
  }
  public static func / (a: SymmetricMatrix, s: Double) -> SymmetricMatrix {
    SymmetricMatrix(xx: a.xx / s, xy: a.xy / s, yy: a.yy / s)
  }

  /// D A D for the diagonal matrix D = diag(x, y): the matrix after its axes are scaled.
  public func scaled(x: Double, y: Double) -> SymmetricMatrix {
    SymmetricMatrix(xx: x * x * xx, xy: x * y * xy, yy: y * y * yy)
  }
}
