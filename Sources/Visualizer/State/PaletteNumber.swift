/// A command that takes a number after its word: `goto 12`, `K 5`.
struct PaletteNumber: Sendable {
  let word: String
  let form: String
  /// What it means without a number; nil where one is needed.
  let plain: Action?
  let action: @Sendable (Int) -> Action

  static let all: [PaletteNumber] = [
    PaletteNumber(word: "goto", form: "goto N: go to half-step N", plain: nil) { .goTo($0) },
    PaletteNumber(word: "K", form: "K N: N components", plain: nil) { .chooseComponents($0) },
    PaletteNumber(word: "reseed", form: "reseed K: put component K elsewhere", plain: nil) {
      .reseed($0 - 1)
    },
    PaletteNumber(
      word: "restarts", form: "restarts N: run from N seeds", plain: .manyStarts(50)
    ) { .manyStarts($0) },
  ]

  /// What was written out with its number.
  static func written(_ words: [String]) -> [Palette.Command] {
    guard words.count == 2, let number = Int(words[1]), number >= 0 else { return [] }
    return all.filter { $0.word.lowercased().hasPrefix(words[0]) }.map {
      Palette.Command("\($0.word) \(number)", $0.action(number))
    }
  }
}
