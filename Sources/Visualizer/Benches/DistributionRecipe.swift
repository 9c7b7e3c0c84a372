import Information

extension DistributionBench {
  /// - Parameter options: `--p KIND --q KIND --width D --bits --view VIEW`, each of them optional.
  public init(options words: [String]) throws(BenchError) {
    let options = try BenchOptions(
      words, bench: Self.name, valued: ["p", "q", "width", "view"], flags: ["bits"])
    let pair = try DistributionBench.pair(p: options.values["p"], q: options.values["q"])
    var width = 0.5
    if let text = options.values["width"] {
      guard let given = Double(text), given > 0, given.isFinite else {
        throw BenchError("--width takes a positive number, not '\(text)'")
      }
      width = given
      try DistributionBench.check(width, for: pair)
    }
    var view = View.information
    if let text = options.values["view"] {
      guard let given = View(rawValue: text) else {
        let all = View.allCases.map(\.rawValue).joined(separator: ", ")
        throw BenchError("there is no view '\(text)'; there is \(all)")
      }
      view = given
    }
    self.init(
      pair: pair, width: width, unit: options.flags.contains("bits") ? .bits : .nats, view: view)
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

  private static func pair(p: String?, q: String?) throws(BenchError) -> DistributionPair {
    let first = try p.map { (text) throws(BenchError) in try Kind(text, option: "p") }
    let second = try q.map { (text) throws(BenchError) in try Kind(text, option: "q") }
    switch (first, second) {
    case (nil, nil): return .continuous(Normal.standard, Normal.standard.moved(by: 1))
    case (.discrete(let p), nil): return .discrete(p, DiscreteDistribution(p.kind.even))
    case (nil, .discrete(let q)): return .discrete(DiscreteDistribution(q.kind.even), q)
    case (.continuous(let p), nil): return .continuous(p, p.moved(by: p.scale))
    case (nil, .continuous(let q)): return .continuous(Normal.standard, q)
    case (.continuous(let p), .continuous(let q)): return .continuous(p, q)
    case (.discrete(let p), .discrete(let q)):
      guard p.outcomes == q.outcomes else {
        throw BenchError(
          "--p \(p.kind.rawValue) and --q \(q.kind.rawValue) have different outcomes;"
            + " give both the same, for example --q \(p.kind.even.rawValue)")
      }
      return .discrete(p, q)
    case (.discrete, .continuous), (.continuous, .discrete):
      throw BenchError(
        "--p and --q are both discrete or both continuous, not \(p ?? "") and \(q ?? "")")
    }
  }

  /// `normal:0,1`, `die`, …
  private enum Kind {
    case discrete(DiscreteDistribution)
    case continuous(any ContinuousDistribution)

    init(_ text: String, option: String) throws(BenchError) {
      let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      var parameters: [Double]?
      if parts.count == 2 {
        guard let numbers = BenchOptions.numbers(parts[1]) else {
          throw BenchError("--\(option) \(text): after the colon come numbers with commas between")
        }
        parameters = numbers
      }
      do throws(DistributionError) {
        if let kind = DiscreteKind(rawValue: name) {
          self = .discrete(try Kind.discrete(kind, parameters))
        } else if let kind = ContinuousKinds.all.first(where: { $0.kindName == name }) {
          let density = try parameters.map(kind.init(parameters:)) ?? kind.standard
          try DistributionLimits.check(density)
          self = .continuous(density)
        } else {
          throw DistributionError("there is no '\(name)'; there is \(Kind.names)")
        }
      } catch {
        throw BenchError("--\(option): \(error)")
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
}
