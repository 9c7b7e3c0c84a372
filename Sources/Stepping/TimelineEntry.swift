import Mixtures

extension Timeline {
  /// A state, its rules and the number of its data.
  package struct Entry: Equatable, Sendable {
    package let fit: Fit
    package let rules: Rules
    /// The number of the data among those of the timeline.
    package let edition: Int
    /// The component whose mean the user moved; nil for other states.
    package let moved: Int?
    /// The number of the entry among all that were ever added. Histories share the entries with
    /// the same number.
    package let serial: Int
    /// The events that made θ: those of the last state in which θ or the data changed. q may have changed
    /// since.
    private(set) var parameterEvents: [FitEvent]
    /// The number of equal half-steps under the same rules that end with this one; 1 for a start and for an
    /// edit.
    private(set) var repetitions = 1
    private var stoppings: StoppingRecord

    init(
      fit: Fit, rules: Rules, edition: Int = 0, moved: Int? = nil, serial: Int = 0
    ) {
      self.serial = serial
      self.fit = fit
      self.rules = rules
      self.edition = edition
      self.moved = moved
      parameterEvents = fit.events
      stoppings = StoppingRecord(first: fit, rules: rules)
    }

    /// The entry after another one of the same history; nil if there is none before it.
    func following(_ before: Entry?) -> Entry {
      var next = self
      guard let before else { return next }
      if !fit.origin.changesParameters { next.parameterEvents = before.parameterEvents }
      next.repetitions = isRepetition(of: before) ? before.repetitions + 1 : 1
      next.stoppings = before.stoppings.following(
        (before.fit, before.rules), with: (fit, rules))
      return next
    }

    /// The first iteration after which each stopping rule is met, in the order of all rules; nil if none is.
    package var stops: [Int?] { stoppings.stops }

    private func isRepetition(of before: Entry) -> Bool {
      guard case .taken = fit.origin else { return false }
      return fit.origin == before.fit.origin && rules == before.rules
    }

    /// True if another state has the same data and the same log p(θ), so that the two values of log p
    /// can be compared.
    package func isComparable(with other: Entry) -> Bool {
      rules.measuresPrior(as: other.rules) && edition == other.edition
    }
  }
}

extension Origin {
  /// True if θ or the data changed.
  fileprivate var changesParameters: Bool {
    switch self {
    case .start, .taken(.maximization), .edited(.parameters), .edited(.data): true
    case .taken(.expectation), .edited(.responsibilities), .edited(.prior): false
    }
  }
}
