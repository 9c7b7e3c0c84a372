import Testing

@testable import Mixtures

/// The count of whole iterations, with edits and changes of rules on the way.
@Suite struct WholeIterationsTests {
  let model = Runs.model(Sample.clusters(distance: 2.5, count: 60))

  /// A history in letters: E and M are half-steps, q, t, p and x edits of q, θ, prior and data; h, s, d and 3 change
  /// the rules to a hard or soft E, a damped M, and diagonal covariances.
  func history(_ letters: String, rules first: Rules = Rules()) -> [WholeIterations.State] {
    var rules = first
    var states: [WholeIterations.State] = [
      (Runs.start(model, components: 2, seed: 1, rules: rules), rules)
    ]
    for letter in letters {
      let fit = states[states.count - 1].fit
      var θ = fit.mixture
      θ.components[0].mean.x += 0.5
      let next: Fit? =
        switch letter {
        case "E": fit.advance(.expectation, rules: rules)
        case "M": fit.advance(.maximization, rules: rules)
        case "q": fit.randomizingResponsibilities(rules: rules)
        case "t": fit.settingParameters(θ, rules: rules)
        case "x":
          fit.moved(
            to: Runs.model(Sample.clusters(distance: 2.6, count: 60)).observations,
            place: Array(0..<60), rules: rules)
        default: nil
        }
      if let next {
        states.append((next, rules))
        continue
      }
      switch letter {
      case "h": rules.expectation = .hard
      case "s": rules.expectation = .soft
      case "d": rules.maximization = .damped(0.5)
      case "3": rules.shape = .diagonal
      case "p":
        rules.prior = Prior(default: model, components: 2)
        states.append((fit.remeasured(rules: rules), rules))
      default: Issue.record("\(letter)")
      }
    }
    return states
  }

  /// The ends by their places in the history, the base first, and true if the present state ends an iteration.
  @Test(arguments: [
    ("", [0], false), ("E", [0], false), ("EM", [0, 2], true), ("EME", [0, 2], false),
    ("EMEM", [0, 2, 4], true), ("EMM", [0, 3], true), ("EMMM", [0, 4], true),
    ("EMMEM", [0, 3, 5], true), ("EEM", [0, 3], true), ("EEMEEM", [0, 3, 6], true),
    // An M before any E ends none, and what it leaves is the base.
    ("M", [1], false), ("MM", [2], false), ("ME", [1], false), ("MEM", [1, 3], true),
    // An edit ends none, and begins anew.
    ("EMq", [3], false), ("EMqM", [4], false), ("EMqMEM", [4, 6], true),
    ("EMqEM", [3, 5], true), ("EMt", [3], false), ("EMtEM", [3, 5], true),
    ("EMtM", [4], false), ("EMEt", [4], false), ("EMx", [3], false), ("EMxEMEM", [3, 5, 7], true),
    ("EMp", [3], false), ("EMpEM", [3, 5], true), ("EqM", [3], false), ("tt", [2], false),
    // So does a change of rules, from the state before it.
    ("EMh", [0, 2], true), ("EMhE", [2], false), ("EMhEM", [2, 4], true),
    ("EMhEMsEM", [4, 6], true), ("EhM", [2], false), ("EdMEM", [2, 4], true),
    ("EMEdEM", [3, 5], true), ("hEM", [0, 2], true), ("EM3M", [3], false),
    ("EM3EM", [2, 4], true), ("EMhq", [3], false),
  ])
  func ends(_ letters: String, _ places: [Int], _ isAtEnd: Bool) {
    let states = history(letters)
    let all = WholeIterations(states)
    #expect(all.ends == places.map { states[$0].fit }, "\(letters)")
    #expect(all.isAtEnd == isAtEnd, "\(letters)")
    #expect(all.rules == states[states.count - 1].rules)
    let last = states[...(places.last ?? 0)].lastIndex { $0.fit.origin == .taken(.expectation) }
    #expect(all.lastExpectation == (places.count > 1 ? last.map { states[$0].fit } : nil))
    for limit in 2...4 {
      let some = WholeIterations(states, latest: limit)
      #expect(some.ends == all.ends.suffix(limit) && some.isAtEnd == isAtEnd)
      #expect(some.lastExpectation == all.lastExpectation && some.gain == all.gain)
    }
    let values = all.ends.map { all.rules.expectation.objective.value(at: $0) }
    #expect(all.values == values)
    #expect(
      all.gain == (values.count > 1 ? values[values.count - 1] - values[values.count - 2] : nil))
    if values.count < 2 {
      #expect(StoppingRule.allCases.allSatisfy { $0.stop(all) == nil }, "\(letters)")
      #expect(Meters(all).rate.number == nil && Meters(all).limit.number == nil)
    }
  }

  /// The record of each state says what the rules say of the whole history up to it.
  @Test(arguments: [
    String(repeating: "EM", count: 60), String(repeating: "EMEMM", count: 30),
    "M" + String(repeating: "EM", count: 50) + "hEMEMEMsEMEMEM",
    String(repeating: "EM", count: 50) + "qM" + String(repeating: "EEM", count: 30),
    String(repeating: "EM", count: 50) + "t" + String(repeating: "MEM", count: 30),
    String(repeating: "EM", count: 50) + "x3M" + String(repeating: "EM", count: 30) + "p"
      + String(repeating: "EM", count: 30) + "d" + String(repeating: "MEEM", count: 30),
  ])
  func recordsAgreeWithTheRules(_ letters: String) {
    let states = history(letters)
    var record = StoppingRecord(first: states[0].fit, rules: states[0].rules)
    for index in states.indices {
      if index > 0 { record = record.following(states[index - 1], with: states[index]) }
      let whole = WholeIterations(states[...index])
      #expect(record.stops == StoppingRule.allCases.map { $0.stop(whole) }, "\(letters) \(index)")
    }
    #expect(record.stops.contains { $0 != nil }, "\(letters)")
  }

  /// The density of a prior depends on the shape, so the base has it under the rules that follow.
  @Test func theBaseHasThePriorOfItsIterations() throws {
    var rules = Rules(prior: Prior(default: model, components: 2))
    let states = history("EM3EM", rules: rules)
    rules.shape = .diagonal
    let base = try #require(WholeIterations(states).ends.first)
    #expect(base.mixture == states[2].fit.mixture)
    #expect(base.bound.logPrior == rules.logPrior(of: base.mixture, model: model))
    #expect(base.bound.logPrior != states[2].fit.bound.logPrior)
  }

  /// Each rule reads its own number, with log p(θ).
  @Test func theObjectiveOfEachRule() {
    let fit = history("pEMEM").last?.fit ?? Runs.start(model, components: 2, seed: 1)
    let b = fit.bound
    #expect(b.logPrior != 0 && b.divergence > 0)
    let values: [(ExpectationRule, Double, String)] = [
      (.soft, b.logLikelihood + b.logPrior, "log p"),
      (.sampled, b.logLikelihood + b.logPrior, "log p"),
      (.hard, b.expectedLogJoint + b.entropy + b.logPrior, "L"),
      (.partial(blocks: 3), b.expectedLogJoint + b.entropy + b.logPrior, "L"),
      (.frozen, b.expectedLogJoint + b.entropy + b.logPrior, "L"),
      (.tempered(2), b.expectedLogJoint + b.entropy / 2 + b.logPrior, "F_β"),
      (.tempered(0.5), b.expectedLogJoint + b.entropy / 0.5 + b.logPrior, "F_β"),
    ]
    for (rule, value, name) in values {
      #expect(rule.objective.value(at: fit) == value, "\(rule)")
      #expect(rule.objective.name(hasPrior: false) == name)
      #expect(rule.objective.name(hasPrior: true) == name + "*")
    }
  }
}
