import ArgumentParser

/// The value of an option that is `auto` unless the user chooses.
enum Automatic<Choice: RawRepresentable<String> & CaseIterable & Sendable>:
  ExpressibleByArgument, Sendable
{
  case automatic
  case chosen(Choice)

  private static var automaticWord: String { "auto" }

  init?(argument: String) {
    if argument == Self.automaticWord {
      self = .automatic
    } else if let choice = Choice(rawValue: argument) {
      self = .chosen(choice)
    } else {
      return nil
    }
  }

  /// The choice of the user; nil for `auto`.
  var choice: Choice? {
    switch self {
    case .automatic: nil
    case .chosen(let choice): choice
    }
  }

  var defaultValueDescription: String { choice?.rawValue ?? Self.automaticWord }

  static var allValueStrings: [String] { [automaticWord] + Choice.allCases.map(\.rawValue) }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
