import Screens

/// A command that takes a number after its word: `goto 12`, `K 5`.
struct NumberCommand: Sendable {
  let word: String
  let form: String
  /// The action without a number; nil if one is needed.
  let plain: SessionAction?
  let action: @Sendable (Int) -> SessionAction

  static let all: [NumberCommand] = [
    NumberCommand(word: "goto", form: "goto N: go to half-step N", plain: nil) { .step(.goTo($0)) },
    NumberCommand(word: "K", form: "K N: N components", plain: nil) {
      .model(.chooseComponents($0))
    },
    NumberCommand(word: "reseed", form: "reseed K: put component K elsewhere", plain: nil) {
      .edit(.reseed($0 - 1))
    },
    NumberCommand(
      word: "restarts", form: "restarts N: run from N seeds", plain: .play(.manyStarts(50))
    ) { .play(.manyStarts($0)) },
  ]

  /// Opens a lesson.
  static let lesson = NumberCommand(word: "lesson", form: "lesson N: play lesson N", plain: nil) {
    .common(.open(["lesson", "\($0)"]))
  }

  /// The commands that are written out with their number.
  static func written(_ words: [String]) -> [Command<SessionAction>] {
    guard words.count == 2, let number = Int(words[1]), number >= 0 else { return [] }
    return (all + [lesson]).filter { $0.word.lowercased().hasPrefix(words[0]) }.map {
      Command("\($0.word) \(number)", action: $0.action(number))
    }
  }
}
