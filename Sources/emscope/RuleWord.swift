import Mixtures

/// Readers of the words for the two half-steps and the held blocks: a word that is none of them is
/// answered with the reason.
enum RuleWord {
  @Sendable static func expectation(_ word: String) throws -> ExpectationRule {
    if let rule = ExpectationRule(name: word) { return rule }
    throw error(
      "--expectation", word, ExpectationRule.forms,
      [
        "tempered": "tempered needs a β above 0, as in tempered:0.5",
        "partial": "partial needs 2 to 1000 blocks, as in partial:4",
      ])
  }

  @Sendable static func maximization(_ word: String) throws -> MaximizationRule {
    if let rule = MaximizationRule(name: word) { return rule }
    throw error(
      "--maximization", word, MaximizationRule.forms,
      ["damped": "damped needs an η above 0 and at most 1, as in damped:0.5"])
  }

  @Sendable static func held(_ word: String) throws -> HeldBlocks {
    if let blocks = HeldBlocks(names: word) { return blocks }
    let names = HeldBlocks.named.map(\.name)
    let wrong = word.split(separator: ",").map(String.init).first { !names.contains($0) }
    throw OptionError(
      "--hold", takes: names.joined(separator: ", ") + ", with commas between",
      not: wrong ?? word, guessing: names)
  }

  /// - Parameter needs: what a rule needs after its name and a colon; those that are not there need
  ///   nothing.
  private static func error(
    _ option: String, _ word: String, _ forms: [String], _ needs: [String: String]
  ) -> OptionError {
    func name(_ text: String) -> String { String(text.prefix { $0 != ":" }) }
    let rule = name(word)
    if let need = needs[rule] { return OptionError(option, because: need, not: word) }
    if forms.contains(rule) {
      return OptionError(option, because: "\(rule) stands alone, without a number", not: word)
    }
    return OptionError(
      option, takes: OptionWord.either(forms), not: rule, guessing: forms.map(name))
  }
}
