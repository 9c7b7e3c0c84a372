import Drawing
import Mixtures
import Plane
import Stepping

/// The caption about a component that M held because it collapsed, from long to short.
struct CollapseWords {
  let component: Int
  let points: CollapsedPoints
  /// The value of the points in one dimension; nil in two.
  private let value: String?
  /// The keys that help. Fewer components help only if there are two or more, and a prior only if the
  /// family can use one for its covariances.
  private let cures: [(key: String, word: String)]

  init(component k: Int, points: CollapsedPoints, in fit: Fit) {
    component = k + 1
    self.points = points
    value = points.kind == .place ? fit.value(ofPoint: points.first.first) : nil
    let hasPrior = fit.model.family.format.priorMembers.contains("scale")
    cures = [
      hasPrior ? ("p", "a prior") : nil, ("s", "another start"),
      fit.mixture.count > 1 ? ("<", "fewer components") : nil,
    ].compactMap(\.self)
  }

  /// The points are named or counted in all but the shortest form.
  var forms: [String] {
    let keys = cures.map(\.key).joined(separator: ", ")
    let words = cures.map { "\($0.key) \($0.word)" }.joined(separator: ", ")
    let (long, short, tiny) = reasons
    return [
      "M-step: component \(component) \(long), and is held. Cures: \(words).",
      "M-step: component \(component) \(long), and is held. Cures: \(keys).",
      "M-step: component \(component) \(short): held. Cures: \(keys).",
      "M-step: \(component) \(short): held. Cures: \(keys).",
      "M-step: \(component) \(short): held. \(keys).", "M-step: \(component) \(short): held.",
      "M-step: \(component) \(tiny): held. \(keys).", "M-step: \(component) \(tiny): held.",
      "M-step: \(component) \(tiny).",
    ]
  }

  /// The reason in three lengths.
  private var reasons: (long: String, short: String, tiny: String) {
    switch points.kind {
    case .place, .line:
      (
        "collapses onto \(place), where log p has no bound",
        "collapses onto \(place) (log p → ∞)", "→ \(points.count) points, log p → ∞"
      )
    case .resolution:
      (
        "with \(place) is too narrow for double precision (log p has a bound)",
        "is at the limit of resolution (\(points.count) points)", "at the limit of resolution"
      )
    case .slope:
      (
        "with \(place) has one x, which determines no slope",
        "(\(points.count) points) has one x, so no slope", "has one x: no slope"
      )
    }
  }

  /// `points 3 and 5`, `53 points on a line`.
  private var place: String {
    if let value {
      return points.count == 1
        ? "the value \(value)" : "\(points.count) points at the value \(value)"
    }
    guard points.isComplete else {
      return switch points.kind {
      case .place: "\(points.count) equal points"
      case .line: "\(points.count) points on a line"
      case .resolution: "\(points.count) distinct points"
      case .slope: "\(points.count) points"
      }
    }
    let list = Words.list(points.first.map { "\($0 + 1)" })
    return points.count == 0 ? "no point" : "point\(points.count == 1 ? "" : "s") \(list)"
  }
}

extension Fit {
  /// The value of a point in one dimension; nil in two.
  fileprivate func value(ofPoint n: Int?) -> String? {
    let data = model.observations
    guard data.dimension == .one, let n, n < data.count else { return nil }
    let axes = data.units.inverse
    return NumberFormat.fixed(
      axes.scaled(data.points[n]).x,
      resolving: axes.scaled(data.covariance).xx.squareRoot(), digits: 4)
  }
}
