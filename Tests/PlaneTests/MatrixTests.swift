import Plane
import Testing

@Suite struct MatrixTests {
  static let matrices: [SymmetricMatrix] = {
    var list: [SymmetricMatrix] = []
    for scale in [1e-140, 1e-3, 1.0, 1e140] {
      for ratio in [1e-9, 0.1, 1.0, 50.0] {
        for correlation in [-0.999, -0.5, 0.0, 0.3, 0.99999] {
          let yy = scale * ratio
          list.append(
            SymmetricMatrix(
              xx: scale, xy: correlation * scale.squareRoot() * yy.squareRoot(), yy: yy))
        }
      }
    }
    return list
  }()

  @Test func choleskyMultipliesBack() throws {
    for a in Self.matrices {
      let l = try #require(Cholesky(a))
      #expect((l.l11 * l.l11 - a.xx).magnitude <= 1e-15 * a.xx)
      #expect((l.l11 * l.l21 - a.xy).magnitude <= 1e-15 * a.xy.magnitude)
      #expect((l.l21 * l.l21 + l.l22 * l.l22 - a.yy).magnitude <= 1e-15 * a.yy)
      let unit = l.whiten(a)
      #expect((unit.xx - 1).magnitude < 1e-9 && (unit.yy - 1).magnitude < 1e-9)
      #expect(unit.xy.magnitude < 1e-9)
    }
    #expect(Cholesky(SymmetricMatrix(xx: 1, xy: 1, yy: 1)) == nil)
    #expect(Cholesky(SymmetricMatrix(xx: -1, xy: 0, yy: 1)) == nil)
    #expect(Cholesky(SymmetricMatrix(xx: .nan, xy: 0, yy: 1)) == nil)
  }

  @Test func eigenvaluesComposeBack() {
    for a in Self.matrices {
      let eigen = Eigen(a)
      #expect(eigen.largest >= eigen.smallest)
      let again = eigen.mapped { $0 }
      let size = max(a.xx, a.yy)
      #expect((again.xx - a.xx).magnitude <= 1e-14 * size)
      #expect((again.xy - a.xy).magnitude <= 1e-14 * size)
      #expect((again.yy - a.yy).magnitude <= 1e-14 * size)
      #expect((eigen.cosine * eigen.cosine + eigen.sine * eigen.sine - 1).magnitude < 1e-14)
    }
    let turned = Eigen(SymmetricMatrix(xx: 2, xy: 1, yy: 2))
    #expect((turned.largest - 3).magnitude < 1e-15 && (turned.smallest - 1).magnitude < 1e-15)
  }

  @Test func theEllipseHasItsLevelAndBounds() throws {
    let a = SymmetricMatrix(xx: 4, xy: -1.5, yy: 1)
    let ellipse = Ellipse(centre: Point(3, -2), shape: a, level: 2)
    let l = try #require(Cholesky(a))
    let box = ellipse.bounds
    for corner in ellipse.polygon(count: 90) {
      let w = l.whiten(corner - ellipse.centre)
      #expect((w.x * w.x + w.y * w.y - 4).magnitude < 1e-12)
      #expect(box.padded(by: 1e-9).contains(corner))
    }
  }

  @Test func segmentsAreClippedExactly() throws {
    let box = Bounds(minimum: Point(0, 0), maximum: Point(10, 4))
    let (a, b) = try #require(box.clip(Point(-10, 2), Point(30, 2)))
    #expect(a == Point(0, 2) && b == Point(10, 2))
    #expect(box.clip(Point(-1, 5), Point(11, 5)) == nil)
    #expect(box.clip(Point(.nan, 1), Point(1, 1)) == nil)
    #expect(box.clip(Point(-.infinity, 1), Point(1, 1)) == nil)
    let (c, d) = try #require(box.clip(Point(-5e300, -2e300), Point(5e300, 2e300)))
    #expect(box.padded(by: 1e-6).contains(c) && box.padded(by: 1e-6).contains(d))
    #expect(box.clip(Point(3, 3), Point(4, 1))?.0 == Point(3, 3))
  }
}
