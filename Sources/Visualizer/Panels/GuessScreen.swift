import Drawing
import Terminals

/// The session with a strip below it, in which one guesses before each half-step.
struct GuessScreen {
  let session: Session

  /// The rule, the question, three quantities, and one line more.
  private static let stripRows = 6

  func frame(
    size: Size, capabilities: Capabilities, clouds: CloudCache?, slices: SliceCache?
  ) -> Frame {
    var plain = session
    plain.guessing = nil
    let isCovered = session.view.overlay != .none && session.view.overlay != .guess
    let canvas = Canvas(inks: Inks(theme: session.view.theme, capabilities: capabilities))
    // A list or the help needs the whole screen.
    if isCovered {
      return plain.frame(size: size, capabilities: capabilities, clouds: clouds, slices: slices)
    }
    plain.view.overlay = .none
    let layout = LessonLayout(size: size, strip: min(Self.stripRows, size.rows / 2))
    var frame = plain.frame(
      size: Size(columns: size.columns, rows: max(1, layout.stage.rows)),
      capabilities: capabilities, clouds: clouds, slices: slices)
    let picture = frame
    frame = Frame(size: size, filledWith: Cell(" ", canvas.inks.style(.text)))
    frame.copy(picture, rows: layout.stage.rows - 1)
    if let guessing = session.guessing {
      GuessPanel(session: session, guessing: guessing).draw(canvas, layout, into: &frame)
    }
    return frame
  }
}

/// The question, the guesses, the answers and why.
struct GuessPanel {
  let session: Session
  let guessing: Guessing

  func draw(_ canvas: Canvas, _ layout: LessonLayout, into frame: inout Frame) {
    let rect = layout.text
    if rect.rows >= 3 { drawRule(canvas, rect, into: &frame) }
    for (row, line) in lines(canvas, width: layout.inner.columns).prefix(layout.inner.rows)
      .enumerated()
    {
      var column = layout.inner.column
      for piece in line.pieces {
        column = canvas.write(
          piece.text, piece.role, column: column, in: layout.inner, row: row, into: &frame)
      }
    }
    drawHints(canvas, layout.hints, into: &frame)
  }

  private func drawRule(_ canvas: Canvas, _ rect: Rect, into frame: inout Frame) {
    let rule: Unicode.Scalar = canvas.glyphs == .ascii ? "-" : "─"
    for column in 0..<rect.columns {
      frame[rect.column + column, rect.row] = Cell(rule, canvas.inks.style(.focusedFrame))
    }
    let end = canvas.write(" guess first ", .strong, column: 1, in: rect, into: &frame)
    guard guessing.score.asked > 0 else { return }
    let score = " \(guessing.score.right) of \(guessing.score.asked) right "
    let column = rect.endColumn - 2 - canvas.width(score)
    if column > end { canvas.write(score, .strong, column: column, in: rect, into: &frame) }
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
      question.phase == .expectation ? "the E-step (it chooses q)" : "the M-step (it chooses θ)"
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
    let old = Words.nats(quantity.value(before))
    return "  \(old) → \(Words.nats(quantity.value(session.timeline.present)))"
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + InkedLine.blank(max(1, width - text.unicodeScalars.count))
  }

  private func drawHints(_ canvas: Canvas, _ rect: Rect, into frame: inout Frame) {
    guard !rect.isEmpty else { return }
    var column = rect.column
    for (key, word) in hints {
      guard column + canvas.width(key) + canvas.width(word) + 3 <= rect.endColumn else { break }
      column = canvas.write(" \(key)", .key, column: column, in: rect, into: &frame)
      column = canvas.write(" \(word) ", .quiet, column: column, in: rect, into: &frame)
    }
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
