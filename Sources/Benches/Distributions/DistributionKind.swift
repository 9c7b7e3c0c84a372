import Information

/// A distribution by its words: `normal:0,1`, `coin:0.5`, `die`.
package struct DistributionKind: Sendable {
  enum Distribution: Sendable {
    case discrete(DiscreteDistribution)
    case continuous(any ContinuousDistribution)
  }

  /// The words.
  let text: String
  let distribution: Distribution

  /// - Parameter text: a name, and after a colon the parameters if there are any.
  package init(_ text: String) throws(DistributionError) {
    self.text = text
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    var parameters: [Double]?
    if parts.count == 2 {
      guard let list = NumberList(parts[1]) else {
        throw DistributionError("after the colon come numbers with commas between")
      }
      parameters = list.numbers
    }
    if let kind = DiscreteKind(rawValue: name) {
      distribution = .discrete(try DistributionKind.discrete(kind, parameters))
    } else if let kind = ContinuousKinds.all.first(where: { $0.kindName == name }) {
      let density = try parameters.map(kind.init(parameters:)) ?? kind.standard
      try DistributionLimits.check(density)
      distribution = .continuous(density)
    } else {
      throw DistributionError("there is no '\(name)'; there is \(DistributionKind.names)")
    }
  }

  private static func discrete(
    _ kind: DiscreteKind, _ parameters: [Double]?
  ) throws(DistributionError) -> DiscreteDistribution {
    guard let parameters else { return DiscreteDistribution(kind) }
    guard kind == .coin, parameters.count == 1 else {
      throw DistributionError(
        kind == .coin ? "a coin takes one number, coin:0.5" : "\(kind.rawValue) takes no numbers")
    }
    return try DiscreteDistribution.coin(parameters[0])
  }

  private static var names: String {
    (DiscreteKind.allCases.map { $0 == .coin ? "coin:0.5" : $0.rawValue }
      + ContinuousKinds.all.map { "\($0.kindName):\($0.parameterNames.joined(separator: ","))" })
      .joined(separator: ", ")
  }
}
