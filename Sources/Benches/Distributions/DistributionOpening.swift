import Information

extension DistributionPair {
  /// Two normals of the same width, one apart.
  package static var standard: DistributionPair {
    .continuous(Normal.standard, Normal.standard.moved(by: 1))
  }

  /// Pairs two distributions; one that is not given is chosen to suit the other.
  /// - Throws: an error if the two cannot be compared.
  package init(p: DistributionKind?, q: DistributionKind?) throws(BenchError) {
    switch (p?.distribution, q?.distribution) {
    case (nil, nil): self = .standard
    case (.discrete(let p), nil): self = .discrete(p, DiscreteDistribution(p.kind.even))
    case (nil, .discrete(let q)): self = .discrete(DiscreteDistribution(q.kind.even), q)
    case (.continuous(let p), nil): self = .continuous(p, p.moved(by: p.scale))
    case (nil, .continuous(let q)): self = .continuous(Normal.standard, q)
    case (.continuous(let p), .continuous(let q)): self = .continuous(p, q)
    case (.discrete(let p), .discrete(let q)):
      guard p.outcomes == q.outcomes else {
        throw BenchError(
          "--p \(p.kind.rawValue) and --q \(q.kind.rawValue) have different outcomes;"
            + " give both the same, for example --q \(p.kind.even.rawValue)")
      }
      self = .discrete(p, q)
    case (.discrete, .continuous), (.continuous, .discrete):
      throw BenchError(
        "--p and --q are both discrete or both continuous, not \(p?.text ?? "") and \(q?.text ?? "")"
      )
    }
  }
}

extension DistributionBench {
  /// - Throws: an error if the distributions cannot be compared, or if the width does not suit them.
  package init(
    p: DistributionKind?, q: DistributionKind?, width: Double? = nil,
    unit: InformationUnit = .nats, view: View = .information
  ) throws(BenchError) {
    let pair = try DistributionPair(p: p, q: q)
    if let width { try DistributionBench.check(width, for: pair) }
    self.init(pair: pair, width: width ?? 0.5, unit: unit, view: view)
  }

  private static func check(_ width: Double, for pair: DistributionPair) throws(BenchError) {
    guard case .continuous(let p, let q) = pair else { return }
    for distribution in [p, q] {
      let bulk = distribution.bulk.upperBound - distribution.bulk.lowerBound
      guard bulk / width < mostBins, width <= 4 * bulk else {
        let side = bulk / width < mostBins ? "wider than all of it" : "too narrow to be summed"
        throw BenchError(
          "--width \(width) is \(side); try something near \(distribution.scale / 2)")
      }
    }
  }
}
