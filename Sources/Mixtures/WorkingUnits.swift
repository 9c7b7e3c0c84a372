import Plane
import RealModule

/// A scaling as working units, the coordinates in which fits are computed: centred on the data, each axis
/// scaled by a power of two so that a standard deviation is about 1.
///
/// Powers of two make the scaling exact. Without it data shifted by 10⁶ lose six digits of every second
/// moment, and variances of data near 10⁻¹⁵⁰ underflow.
extension AxisScaling {
  /// log |∂data/∂working|, by which a log density in working units exceeds one in data units.
  var logJacobian: Double { Double.log(scale.x) + Double.log(scale.y) }

  /// The length of a working y-unit over that of a working x-unit, in data units. The shape of circles
  /// depends on it.
  var aspect: Double { scale.y / scale.x }
}
