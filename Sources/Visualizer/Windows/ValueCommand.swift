import Mixtures
import Screens
import Stepping

/// A command that takes a value after its word: `goto 12`, `beta 0.45`, `init random-points`.
struct ValueCommand: Sendable {
  /// The words by which it is typed. The first is its name.
  let words: [String]
  /// The form and the meaning: `goto N: go to half-step N`.
  let form: String
  /// The action without a value; nil if one is needed.
  var plain: SessionAction?
  /// The value in force; nil if there is none.
  var present: @Sendable (Session) -> String? = { _ in nil }
  let outcome: @Sendable (String, Session) -> Outcome

  /// The consequence of a value.
  enum Outcome {
    case action(SessionAction)
    /// The reason why the value cannot be taken.
    case refused(String)
  }

  /// The commands that are written out with their value. A value that cannot be taken is answered by the reason.
  static func written(_ words: [String], in session: Session) -> [Command<SessionAction>] {
    let words = words.starts(with: ["go", "to"]) ? ["goto"] + words.dropFirst(2) : words
    guard words.count > 1, words.count == 2 || words[1].first?.isNumber == true else { return [] }
    let value = words.dropFirst().joined(separator: " ")
    return all.compactMap { $0.written(words[0], value: value, in: session) }
  }

  private func written(_ word: String, value: String, in session: Session)
    -> Command<SessionAction>?
  {
    let known = words.map { $0.lowercased() }
    guard known.contains(where: { $0.hasPrefix(word) }) else { return nil }
    let name = "\(words[0]) \(value)"
    switch outcome(value, session) {
    case .action(let action): return Command(name, action: action)
    case .refused(let reason):
      // The word may as well begin a search.
      return known.contains(word) ? Command(name, meaning: reason, action: nil) : nil
    }
  }

  /// The line of the palette.
  func listed(in session: Session) -> Command<SessionAction> {
    Command(
      form, meaning: present(session).map { "now \($0)" } ?? "",
      terms: words.joined(separator: " "), action: plain)
  }
}

extension ValueCommand {
  static let all: [ValueCommand] =
    [
      ValueCommand(words: ["goto"], form: "goto N: go to half-step N") { text, _ in
        whole(text, 0...Int.max, "a half-step is a whole number from 0 on") { .step(.goTo($0)) }
      },
      ValueCommand(
        words: ["K"], form: "K N: N components", present: { "\($0.recipe.components)" }
      ) { text, _ in
        guard let count = Int(text) else { return .refused("K is a whole number") }
        return Run.obstacle(toComponents: count).map(Outcome.refused)
          ?? .action(.model(.chooseComponents(count)))
      },
      ValueCommand(
        words: ["seed"], form: "seed N: new start from seed N",
        present: { $0.run.startSeed.map { "\($0)" } }
      ) { text, _ in
        UInt64(text).map { .action(.model(.chooseSeed($0))) }
          ?? .refused("a seed is a whole number from 0 on")
      },
      ValueCommand(
        words: ["init"], form: "init METHOD: new start by a method", present: { $0.startName }
      ) { text, session in
        let choices = session.startChoices
        // The palette reads its text in lower case, and a file may have capitals.
        return choices.first { $0.name.lowercased() == text }
          .map { .action(.model(.chooseStart($0.start))) }
          ?? .refused("these data have the starts " + Words.list(choices.map(\.name)))
      },
      ValueCommand(words: ["reseed"], form: "reseed K: put component K elsewhere") {
        text, session in
        let count = session.recipe.components
        return whole(text, 1...count, "the components are 1 to \(count)") { .edit(.reseed($0 - 1)) }
      },
      ValueCommand(
        words: ["variance"], form: "variance V: one variance V for all, held; alone: halves it",
        plain: .edit(.resize(.scale(0.5)))
      ) { text, _ in
        decimal(text).flatMap { $0 > 0 && $0.isFinite ? $0 : nil }
          .map { .action(.edit(.resize(.set($0)))) } ?? .refused("a variance is a number above 0")
      },
      ValueCommand(
        words: ["means"], form: "means A B: log p over the means of components A and B",
        present: { "\($0.view.pair.first + 1) and \($0.view.pair.second + 1)" }
      ) { text, session in
        let numbers = text.split(separator: " ").map { Int($0) ?? 0 }
        let count = session.timeline.present.mixture.count
        guard numbers.count == 2, numbers.allSatisfy((1...count).contains),
          let pair = MeansPair(first: numbers[0] - 1, second: numbers[1] - 1)
        else { return .refused("two different components of 1 to \(count), as in means 1 2") }
        return .action(.look(.showMeans(pair)))
      },
      ValueCommand(
        words: ["restarts"], form: "restarts N: run from N seeds", plain: .play(.manyStarts(50))
      ) { text, _ in
        whole(text, 1...Restarts.limit, "there are 1 to \(Restarts.limit) starts") {
          .play(.manyStarts($0))
        }
      },
      ValueCommand(words: ["lesson"], form: "lesson N: play lesson N, by number or name") {
        text, _ in
        if Int(text) == nil, text.first?.isLetter == true {
          return .action(.common(.open(["lesson", text])))
        }
        return whole(text, 1...Int.max, "lessons have whole numbers from 1 on") {
          .common(.open(["lesson", "\($0)"]))
        }
      },
    ] + fixedNumbers + rules

  /// The numbers that families keep fixed.
  private static let fixedNumbers: [ValueCommand] = FamilyCatalogue.all.compactMap { family in
    guard let number = family.fixedNumber else { return nil }
    let name = number.name.lowercased()
    return ValueCommand(
      words: [name, family.name, number.symbol],
      form: "\(name) N: new run with the family \(family.name), \(number.symbol) = N",
      present: { $0.model.family.fixedNumber.map { "\($0.symbol) = \($0.text)" } }
    ) { text, _ in
      decimal(text).flatMap(family.fixing).map { .action(.model(.change(.family($0.form)))) }
        ?? .refused("\(number.symbol) is a number above 0")
    }
  }

  /// The numbers of E and M variants.
  private static let rules: [ValueCommand] = [
    ValueCommand(
      words: ["beta", "tempered", "β"], form: "beta B: tempered E-step, q ← p(Z|X,θ)^B",
      present: { $0.rules.expectation.inverseTemperature.map { "\($0)" } }
    ) { text, _ in
      expectation("tempered:\(text)", "β is a number above 0")
    },
    ValueCommand(
      words: ["blocks", "partial"], form: "blocks N: partial E-step on one of N blocks",
      present: { $0.rules.expectation.blocks.map { "\($0)" } }
    ) { text, _ in
      expectation("partial:\(text)", "there are 2 to 1000 blocks")
    },
    ValueCommand(
      words: ["eta", "damped", "η"], form: "eta E: damped M-step, a share E of the way",
      present: { $0.rules.maximization.dampedShare.map { "\($0)" } }
    ) { text, _ in
      MaximizationRule(name: "damped:\(text)").map {
        .action(.model(.change(.maximization($0))))
      } ?? .refused("η is above 0 and at most 1")
    },
  ]

  private static func expectation(_ name: String, _ reason: String) -> Outcome {
    ExpectationRule(name: name).map { .action(.model(.change(.expectation($0)))) }
      ?? .refused(reason)
  }

  /// A decimal number; nil for other spellings, as 0x10.
  private static func decimal(_ text: String) -> Double? {
    text.allSatisfy("0123456789.e+-".contains) ? Double(text) : nil
  }

  private static func whole(
    _ text: String, _ range: ClosedRange<Int>, _ reason: String,
    _ action: (Int) -> SessionAction
  ) -> Outcome {
    Int(text).flatMap { range.contains($0) ? .action(action($0)) : nil } ?? .refused(reason)
  }
}
