/// A symmetric 2×2 matrix ⎡xx xy⎤
///                        ⎣xy yy⎦, everything in closed form.
package struct SymmetricMatrix: Hashable, Sendable {
  package var xx: Double
  package var xy: Double
  package var yy: Double

  package init(xx: Double, xy: Double, yy: Double) {
    self.xx = xx
    self.xy = xy
    self.yy = yy
  }

  package static let zero = SymmetricMatrix(xx: 0, xy: 0, yy: 0)

  /// The outer product v vᵀ.
  package init(outer v: Point) { self.init(xx: v.x * v.x, xy: v.x * v.y, yy: v.y * v.y) }

  package static func diagonal(_ x: Double, _ y: Double) -> SymmetricMatrix {
    SymmetricMatrix(xx: x, xy: 0, yy: y)
  }

  package var trace: Double { xx + yy }
  package var isFinite: Bool { xx.isFinite && xy.isFinite && yy.isFinite }

  package static func + (a: SymmetricMatrix, b: SymmetricMatrix) -> SymmetricMatrix {
    SymmetricMatrix(xx: a.xx + b.xx, xy: a.xy + b.xy, yy: a.yy + b.yy)
  }
  package static func - (a: SymmetricMatrix, b: SymmetricMatrix) -> SymmetricMatrix {
    SymmetricMatrix(xx: a.xx - b.xx, xy: a.xy - b.xy, yy: a.yy - b.yy)
  }
  package static func * (s: Double, a: SymmetricMatrix) -> SymmetricMatrix {
    SymmetricMatrix(xx: s * a.xx, xy: s * a.xy, yy: s * a.yy)
  }
  package static func / (a: SymmetricMatrix, s: Double) -> SymmetricMatrix {
    SymmetricMatrix(xx: a.xx / s, xy: a.xy / s, yy: a.yy / s)
  }
}
