import Benches
import JSON

/// What is wrong with the word after an option: one line that says what the option takes.
struct OptionError: Error, CustomStringConvertible {
  let description: String

  /// - Parameters:
  ///   - allowed: what the option takes, in words.
  ///   - names: those that the word may have been meant to be.
  init(_ option: String, takes allowed: String, not word: String, guessing names: [String] = []) {
    let guess = nearest(to: word, in: names).map { "; did you mean '\($0)'?" }
    description = "\(option) takes \(allowed), not '\(word)'" + (guess ?? "")
  }

  /// - Parameter reason: why the word does not do, and what does.
  init(_ option: String, because reason: String, not word: String) {
    description = "\(option): \(reason), not '\(word)'"
  }
}

/// Readers of the word after an option. The argument parser's own would say that a word is invalid, but
/// not why.
enum OptionWord {
  /// One of a few names.
  static func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
    _ option: String
  ) -> @Sendable (String) throws -> Choice {
    let choices = Choice.allCases.map { (name: $0.rawValue, value: $0) }
    let names = choices.map(\.name)
    return { word in
      if let choice = choices.first(where: { $0.name == word }) { return choice.value }
      throw OptionError(option, takes: either(names), not: word, guessing: names)
    }
  }

  /// One of a few names, as it is.
  static func name(_ option: String, of names: [String]) -> @Sendable (String) throws -> String {
    { word in
      if names.contains(word) { return word }
      throw OptionError(option, takes: either(names), not: word, guessing: names)
    }
  }

  /// A whole number from `least` on, or up to `most` where there is one.
  static func whole<Number: FixedWidthInteger & Sendable>(
    _ option: String, from least: Number, to most: Number? = nil
  ) -> @Sendable (String) throws -> Number {
    { word in
      if let number = Number(word), number >= least, most.map({ number <= $0 }) ?? true {
        return number
      }
      let range =
        most.map { "from \(least) to \($0)" }
        ?? (least == 0 ? "that is not negative" : "from \(least) on")
      throw OptionError(option, takes: "a whole number \(range)", not: word)
    }
  }

  /// A number that passes a test; `what` is what passes.
  static func number(
    _ option: String, _ what: String, where isRight: @escaping @Sendable (Double) -> Bool
  ) -> @Sendable (String) throws -> Double {
    { word in
      guard let number = Double(word), isRight(number) else {
        throw OptionError(option, takes: what, not: word)
      }
      return number
    }
  }

  /// Numbers with commas between.
  static func numbers(_ option: String) -> @Sendable (String) throws -> [Double] {
    { word in
      if let list = NumberList(word) { return list.numbers }
      throw OptionError(option, takes: "numbers with commas between", not: word)
    }
  }

  /// `a, b or c`.
  static func either(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.joined() }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }
}
