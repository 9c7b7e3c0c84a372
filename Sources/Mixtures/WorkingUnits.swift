import Plane
import RealModule

/// The coordinates in which fits are computed: centred on the data, each axis scaled by a power of
/// two so that a standard deviation is about 1.
///
///     working = (data − centre) / scale
///
/// Powers of two make the scaling exact. Without it data shifted by 10⁶ lose six digits of every
/// second moment and variances of data near 10⁻¹⁵⁰ underflow.
package struct WorkingUnits: Hashable, Sendable {
  /// From data to working units; the scales are powers of two.
  package let axes: AxisScaling

  package init(_ axes: AxisScaling) { self.axes = axes }

  /// Powers of two, one an axis.
  package var scale: Point { axes.scale }

  package func working(_ p: Point) -> Point { axes.scaled(p) }
  package func data(_ p: Point) -> Point { axes.unscaled(p) }
  /// A covariance of data, in working units.
  package func working(_ a: SymmetricMatrix) -> SymmetricMatrix { axes.scaled(a) }
  /// A covariance in working units, in those of the data.
  package func data(_ a: SymmetricMatrix) -> SymmetricMatrix { axes.unscaled(a) }

  /// log |∂data/∂working|, by which a log density in working units exceeds one in data units.
  package var logJacobian: Double { Double.log(scale.x) + Double.log(scale.y) }

  /// The length of a working y-unit over that of a working x-unit, in data units: circles depend on it.
  package var aspect: Double { scale.y / scale.x }
}
