import Plane
import Testing

@Suite struct AxisScalingTests {
  let axes = AxisScaling(centre: Point(3, -2), scale: Point(4, 0.5))

  @Test func thereAndBackIsTheSame() {
    let (p, a) = (Point(7, 5), SymmetricMatrix(xx: 3, xy: -1, yy: 2))
    #expect(axes.scaled(p) == Point(1, 14))
    #expect(axes.unscaled(axes.scaled(p)) == p)
    #expect(axes.inverse.scaled(axes.scaled(p)) == p)
    #expect(axes.scaled(a) == SymmetricMatrix(xx: 3 / 16, xy: -0.5, yy: 8))
    #expect(axes.unscaled(axes.scaled(a)) == a)
  }
}
