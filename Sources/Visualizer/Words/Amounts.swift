import Drawing

/// Quantities of the bound in the units that the user chose.
struct Amounts: Hashable {
  let units: Units
  /// The factor from nats in total to the units.
  let factor: Double

  init(_ units: Units, count: Int) {
    self.units = units
    factor = units.factor(count: count)
  }

  func callAsFunction(_ nats: Double) -> Double { nats * factor }

  func say(_ nats: Double) -> String { Words.nats(nats * factor) }

  /// The amount with its sign, even if it is positive.
  func signed(_ nats: Double) -> String { Words.signedNats(nats * factor) }
}

extension Session {
  var amounts: Amounts { Amounts(view.units, count: dataset.points.count) }
}
