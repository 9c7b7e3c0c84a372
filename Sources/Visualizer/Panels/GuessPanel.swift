import Drawing
import Screens
import Stepping
import Terminals

/// The question before a half-step and the guesses; then what moved, and the reason.
struct GuessPanel {
  let session: Session
  let guessing: Guessing

  func draw(on surface: inout Surface, in places: WordsLayout) {
    if places.text.rows >= 3 {
      let score = guessing.score
      let words = score.asked == 0 ? "" : "\(score.right) of \(score.asked) right"
      TitledRule(title: "guess first", right: words).draw(on: &surface, in: places.text)
    }
    let inner = places.inner
    let lines = lines(on: surface, in: inner)
    for (row, line) in lines.prefix(inner.rows).enumerated() {
      surface.write(line.pieces, column: inner.column, row: row, in: inner)
    }
    hintLine.draw(on: &surface, in: places.hints)
  }

  private func lines(on surface: Surface, in rect: Rect) -> [StyledLine] {
    func wrapped(_ text: String, _ style: TextStyle) -> [StyledLine] {
      StyledLine.wrapped([.init(surface.transliterate(text), style)], width: rect.columns)
    }
    guard let question = guessing.question else {
      return wrapped(
        "Take a half-step: before it happens you are asked what will move, and which way.", .text)
    }
    let rows = Guessing.Quantity.allCases.indices.map { row($0, question, on: surface) }
    if question.isTaken {
      let words = reason?.first { rows.count + wrapped($0, .text).count <= rect.rows }
      return rows + wrapped(words ?? "", .text)
    }
    let step =
      question.halfStep == .expectation ? "the E-step (it chooses q)" : "the M-step (it chooses θ)"
    return wrapped("What will \(step) do?", .strong) + rows
  }

  private var reason: GuessReason? {
    session.timeline.previous.map {
      GuessReason(
        from: $0, to: session.timeline.present, rules: session.timeline.presentEntry.rules)
    }
  }

  /// `▶ L        ?`, then `  L        ● falls ✗  ✓ rises  −1292.4 → −1130.3`: ● marks the guess, ✓ what is right,
  /// ✗ a wrong guess.
  private func row(_ at: Int, _ question: Guessing.Question, on surface: Surface) -> StyledLine {
    let quantity = Guessing.Quantity.allCases[at]
    let guess = question.guesses.indices.contains(at) ? question.guesses[at] : nil
    let isNext = !question.isTaken && at == question.guesses.count
    let star = session.rules.prior != nil && quantity != .gap ? "*" : ""
    let name = surface.transliterate(quantity.rawValue + star)
    let guessed = guess.map { surface.transliterate("● \($0.rawValue)") }
    var pieces: [StyledLine.Piece] = [
      .init(isNext ? "▶ " : "  ", .warning),
      .init(padded(name, to: 9), quantity.style),
      .init(padded(guessed ?? (isNext ? "?" : ""), to: 9), .strong),
    ]
    if question.isTaken {
      let answer = question.answers[at]
      let wrong = surface.transliterate(guess == nil || guess == answer ? "" : "✗")
      pieces += [
        .init(padded(wrong, to: 3), .warning),
        .init(surface.transliterate("✓ \(answer.rawValue)"), .key),
        .init(change(of: quantity, answer), .quiet),
      ]
    }
    return StyledLine(pieces)
  }

  /// The numbers before and after; one number if it stays.
  private func change(of quantity: Guessing.Quantity, _ move: Guessing.Move) -> String {
    guard let before = session.timeline.previous else { return "" }
    let new = session.amounts.say(quantity.value(session.timeline.present))
    switch move {
    case .stay: return "  \(new)"
    case .up, .down: return "  \(session.amounts.say(quantity.value(before))) → \(new)"
    }
  }

  private func padded(_ text: String, to width: Int) -> String {
    text + StyledLine.blank(max(1, width - text.cellCount))
  }

  /// The keys that matter now.
  var hintLine: HintLine<SessionAction> {
    HintLine(
      hints.map { key, word in
        .init(key.name.lowercased(), word, action: session.action(for: key))
      })
  }

  private var hints: [(key: Key, word: String)] {
    guard let question = guessing.question, !question.isTaken else {
      return [
        (.typed(" "), "next question"), (.typed("b"), "back"), (.typed("g"), "no more guessing"),
        (.typed("?"), "help"),
      ]
    }
    return [
      (.typed("u"), "rises"), (.typed("s"), "stays"), (.typed("d"), "falls"),
      (.typed(" "), "show me"), (.typed("b"), "undo"), (.escape, "not now"),
    ]
  }
}

extension Guessing.Quantity {
  fileprivate var style: TextStyle {
    switch self {
    case .logPosterior: .logLikelihood
    case .bound: .lowerBound
    case .gap: .gap
    }
  }
}
