import Screens
import Terminals
import Testing

@testable import Benches
@testable import Information

/// A distribution bench by its options, with a name for test cases.
struct Opening: Sendable, CustomTestStringConvertible {
  var p: String?
  var q: String?
  var unit = InformationUnit.nats
  var view = DistributionBench.View.information

  init(
    _ p: String?, _ q: String?, unit: InformationUnit = .nats,
    view: DistributionBench.View = .information
  ) {
    (self.p, self.q, self.unit, self.view) = (p, q, unit, view)
  }

  var testDescription: String { "\(p ?? "no p") and \(q ?? "no q"), \(view.rawValue)" }

  func bench(width: Double? = nil) throws -> DistributionBench {
    try DistributionBench(
      p: p.map { try DistributionKind($0) }, q: q.map { try DistributionKind($0) }, width: width,
      unit: unit, view: view)
  }

  static let normals = Opening("normal:0,1", "normal:1,2")
}

extension Size {
  static let small = Size(columns: 80, rows: 24)
  static let middle = Size(columns: 120, rows: 40)
}

extension Quantities {
  /// A number by its name; nil if there is no such number now.
  func quantity(_ name: String) -> Double? {
    Self.quantities.first { $0.name == name }?.value(self, 0)
  }
}
