import Information

extension DistributionPair {
  /// A loaded die and a fair one, for which KL(p‖q) and KL(q‖p) differ.
  package static var standard: DistributionPair {
    .discrete(DiscreteDistribution(.loadedDie), DiscreteDistribution(.die))
  }

  /// Two normals of different means and widths, for which KL(p‖q) and KL(q‖p) differ.
  package static var standardDensities: DistributionPair {
    .continuous(Normal.standard, wider(Normal.standard))
  }

  /// A density beside another one and twice as wide.
  private static func wider(
    _ density: some ContinuousDistribution
  ) -> any ContinuousDistribution { density.moved(by: density.scale).scaled(by: 2) }

  /// Pairs two distributions; one that is not given is chosen to suit the other.
  /// - Throws: an error if the two cannot be compared.
  package init(p: DistributionKind?, q: DistributionKind?) throws(BenchError) {
    switch (p?.distribution, q?.distribution) {
    case (nil, nil): self = .standard
    case (.discrete(let p), nil): self = .discrete(p, DiscreteDistribution(p.kind.even))
    case (nil, .discrete(let q)): self = .discrete(DiscreteDistribution(q.kind.even), q)
    case (.continuous(let p), nil): self = .continuous(p, Self.wider(p))
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
  /// Opens on densities if only a width is given, or a view that cuts densities into bins.
  /// - Throws: an error if the distributions cannot be compared, or if the width does not suit them.
  package init(
    p: DistributionKind?, q: DistributionKind?, width: Double? = nil,
    unit: InformationUnit = .nats, view: View = .information
  ) throws(BenchError) {
    let needsDensities = p == nil && q == nil && (width != nil || view == .quantise)
    let pair = needsDensities ? .standardDensities : try DistributionPair(p: p, q: q)
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
