import Drawing

/// Quantities of the bound as the person wants them told.
struct Amounts: Hashable {
  let units: Units
  /// What nats in total are multiplied by.
  let factor: Double

  init(_ units: Units, count: Int) {
    self.units = units
    factor = units.factor(count: count)
  }

  func callAsFunction(_ nats: Double) -> Double { nats * factor }

  func say(_ nats: Double) -> String { Words.nats(nats * factor) }

  /// With its sign always shown.
  func signed(_ nats: Double) -> String { Words.signedNats(nats * factor) }
}

extension Session {
  var amounts: Amounts { Amounts(view.units, count: dataset.points.count) }
}
