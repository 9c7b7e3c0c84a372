/// Units in which the bound is displayed: nats or bits, in total or per point.
package enum Units: String, Hashable, Sendable, CaseIterable {
  case nats
  case natsPerPoint
  case bits
  case bitsPerPoint

  /// The factor from nats in total over `count` points to these units.
  package func factor(count: Int) -> Double {
    let ln2 = 0.693_147_180_559_945_3
    return switch self {
    case .nats: 1
    case .natsPerPoint: 1 / Double(max(1, count))
    case .bits: 1 / ln2
    case .bitsPerPoint: 1 / ln2 / Double(max(1, count))
    }
  }

  /// `, bits per point` after a heading; nothing for the usual units.
  var suffix: String { self == .nats ? "" : ", \(labels.long)" }

  /// `, log p in bits per point` for a name; nothing for the usual units.
  func named(_ name: String) -> String { self == .nats ? "" : ", \(name) in \(labels.long)" }

  /// The names in the edge of a wide panel, and of a narrow one.
  var labels: (long: String, short: String) {
    switch self {
    case .nats: ("nats, total over N", "nats")
    case .natsPerPoint: ("nats per point", "nats/N")
    case .bits: ("bits, total over N", "bits")
    case .bitsPerPoint: ("bits per point", "bits/N")
    }
  }
}
