import Drawing
import Terminals

/// The question, the guesses, the answers and why.
struct GuessPanel {
  let session: Session
  let guessing: Guessing

  func draw(_ canvas: Canvas, _ layout: LessonLayout, into frame: inout Frame) {
    let rect = layout.text
    if rect.rows >= 3 {
      let score = guessing.score
      let words = score.asked == 0 ? "" : "\(score.right) of \(score.asked) right"
      Rule(title: "guess first", right: words).draw(canvas, rect, into: &frame)
    }
    for (row, line) in lines(canvas, width: layout.inner.columns).prefix(layout.inner.rows)
      .enumerated()
    {
      var column = layout.inner.column
      for piece in line.pieces {
        column = canvas.write(
          piece.text, piece.role, column: column, in: layout.inner, row: row, into: &frame)
      }
    }
    HintLine.draw(hints, canvas, layout.hints, into: &frame)
  }

  private func lines(_ canvas: Canvas, width: Int) -> [InkedLine] {
    guard let question = guessing.question else {
      return wrapped(
        "Take a half-step: before it happens you are asked what will move, and which way.", .text,
        canvas, width)
    }
    let rows = Guessing.Quantity.allCases.indices.map { row($0, question, canvas) }
    if question.isTaken { return rows + wrapped(reason, .text, canvas, width) }
    let step =
      question.halfStep == .expectation ? "the E-step (it chooses q)" : "the M-step (it chooses θ)"
    let head = question.isTold ? "What \(step) is about to do:" : "What will \(step) do?"
    return wrapped(head, .strong, canvas, width) + rows
  }

  private func wrapped(_ text: String, _ role: Role, _ canvas: Canvas, _ width: Int)
    -> [InkedLine]
  {
    InkedLine.wrapped(
      [InkedLine.Piece(text: canvas.glyphs.spell(text), role: role)], width: width)
  }

  private var reason: String {
    guard let before = session.timeline.previous else { return "" }
    return GuessReason.text(
      from: before, to: session.timeline.present,
      rules: session.timeline.entries[session.timeline.position].rules)
  }

  /// `▶ L        rises   ✓`
  private func row(_ at: Int, _ question: Guessing.Question, _ canvas: Canvas) -> InkedLine {
    let quantity = Guessing.Quantity.allCases[at]
    let guess = question.guesses.indices.contains(at) ? question.guesses[at] : nil
    let isNext = !question.isTold && at == question.guesses.count
    let prior = session.recipe.rules.prior == nil || quantity == .gap ? "" : "+log p(θ)"
    let name = canvas.glyphs.spell(quantity.rawValue + prior)
    let width = prior.isEmpty && session.recipe.rules.prior == nil ? 9 : 18
    var pieces = [
      InkedLine.Piece(text: isNext ? "▶ " : "  ", role: .warning),
      InkedLine.Piece(text: padded(name, width), role: quantity.role),
      InkedLine.Piece(
        text: padded(guess?.rawValue ?? (isNext ? "?" : question.isTold ? "–" : ""), 8),
        role: .strong),
    ]
    if question.isTold {
      let answer = question.answers[at]
      let mark = guess == answer ? "✓ " : guess == nil ? "→ " : "✗ "
      let isRight = guess == answer
      pieces.append(InkedLine.Piece(text: mark, role: isRight ? .key : .warning))
      pieces.append(
        InkedLine.Piece(text: isRight ? "" : answer.rawValue, role: .warning))
      if question.isTaken { pieces.append(InkedLine.Piece(text: change(quantity), role: .quiet)) }
    }
    return InkedLine(pieces: pieces)
  }

  /// The numbers before and after.
  private func change(_ quantity: Guessing.Quantity) -> String {
    guard let before = session.timeline.previous else { return "" }
    let (old, new) = (quantity.value(before), quantity.value(session.timeline.present))
    return "  \(session.amounts.say(old)) → \(session.amounts.say(new))"
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + InkedLine.blank(max(1, width - text.unicodeScalars.count))
  }

  private var hints: [(String, String)] {
    guard let question = guessing.question, !question.isTaken else {
      return [("space", "step"), ("b", "back"), ("g", "no more guessing"), ("?", "help")]
    }
    if question.isTold { return [("space", "take the step"), ("esc", "not now")] }
    return [
      ("u", "rises"), ("s", "stays"), ("d", "falls"), ("space", "show"), ("b", "undo"),
      ("esc", "not now"),
    ]
  }
}

extension Guessing.Quantity {
  fileprivate var role: Role {
    switch self {
    case .evidence: .logLikelihood
    case .bound: .lowerBound
    case .gap: .gap
    }
  }
}
