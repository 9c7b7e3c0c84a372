import Drawing
import Terminals

/// Puts the present step into words and inks: its text, and what has happened in it so far.
struct LessonWriter {
  let player: LessonPlayer
  let size: Size
  let glyphs: GlyphSet

  private var width: Int { max(1, size.columns) }

  private typealias Piece = InkedLine.Piece

  /// The lines, and the first of what came last.
  func written() -> ([InkedLine], newest: Int) {
    var sheet = LessonSheet(isDense: size.rows < 8)
    if player.step == 0 {
      sheet.add(paragraph([Piece(text: player.lesson.title, role: .strong)]), isPlain: true)
      write(player.lesson.introduction, on: &sheet)
    } else {
      write(player.lesson.steps[player.step - 1].text, on: &sheet)
    }
    writeItems(on: &sheet)
    if let notice = player.notice {
      sheet.add(paragraph([Piece(text: notice, role: .warning)]), isNew: true)
    }
    return sheet.joined()
  }

  private func writeItems(on sheet: inout LessonSheet) {
    let items = player.items
    let reached = min(items.count, player.moment.done + (isAsking ? 1 : 0))
    var facts: [(LessonClaim, LessonClaim.Verdict)] = []
    for at in 0..<reached {
      if case .check(let claim) = items[at] {
        if let verdict = player.moment.verdicts[at] { facts.append((claim, verdict)) }
        continue
      }
      if !facts.isEmpty { sheet.add(claims(facts)) }
      facts = []
      let isDone = at < player.moment.done
      switch items[at] {
      case .look, .check: break
      case .press(let keys): sheet.add(said("pressed", keys), isNew: true)
      case .studentPress(let keys):
        sheet.add(said(isDone ? "you pressed" : "now you: press", keys), isNew: true)
      case .ask(let question): write(question, at: at, isDone, on: &sheet)
      case .because(let text):
        sheet.add(paragraph([Piece(text: "Why: ", role: .strong)] + inked(text)))
      }
    }
    if !facts.isEmpty { sheet.add(claims(facts)) }
  }

  /// Whether the item after the last that is done is in view already.
  private var isAsking: Bool {
    switch player.moment.waiting {
    case .answer, .keys: true
    case .next, .end: false
    }
  }

  private func write(_ blocks: [LessonBlock], on sheet: inout LessonSheet) {
    var wasItem = false
    for block in blocks {
      switch block {
      case .paragraph(let text): sheet.add(paragraph(inked(text)), isPlain: true)
      case .heading(let text):
        sheet.add(paragraph([Piece(text: text.plain, role: .strong)]), isPlain: true)
      case .item(let mark, let text):
        let lines = paragraph(inked(text), mark: Piece(text: mark + " ", role: .text))
        // The items of a list stand together.
        if wasItem { sheet.extend(lines) } else { sheet.add(lines) }
        wasItem = true
        continue
      case .verbatim(let texts):
        sheet.add(
          texts.map { InkedLine(pieces: [Piece(text: "  " + glyphs.spell($0), role: .strong)]) })
      }
      wasItem = false
    }
  }

  private func paragraph(_ pieces: [InkedLine.Piece], mark: InkedLine.Piece? = nil)
    -> [InkedLine]
  {
    func spelt(_ piece: Piece) -> Piece { Piece(text: glyphs.spell(piece.text), role: piece.role) }
    return InkedLine.wrapped(pieces.map(spelt), width: width, mark: mark.map(spelt))
  }

  private func inked(_ text: LessonText) -> [InkedLine.Piece] {
    text.spans.map { span in
      InkedLine.Piece(text: span.text, role: span.manner == .plain ? .text : .strong)
    }
  }

  private func said(_ words: String, _ keys: LessonKeys) -> [InkedLine] {
    let names = keys.keys.spoken(in: glyphs)
    return paragraph(
      [Piece(text: words, role: .quiet), Piece(text: " " + names, role: .key)],
      mark: Piece(text: "▶ ", role: .warning))
  }

  private func write(
    _ question: LessonQuestion, at item: Int, _ isAnswered: Bool, on sheet: inout LessonSheet
  ) {
    var lines = paragraph(inked(question.text), mark: Piece(text: "? ", role: .warning))
    let chosen = player.chosen(at: item)
    for (number, choice) in question.choices.enumerated() {
      lines += self.choice(
        choice, number: number + 1, isChosen: chosen.contains(number), isAnswered)
    }
    if isAnswered, !chosen.isEmpty {
      let verdict = chosen == question.right ? "Right." : "Not so: what is right is marked."
      lines += paragraph([Piece(text: verdict, role: .strong)])
    }
    if case .open(let answer) = question.form, isAnswered {
      lines += paragraph(inked(answer), mark: Piece(text: "→ ", role: .warning))
    }
    sheet.add(lines, isNew: true)
  }

  /// `✓` a right choice, `✗` a wrong one that was taken; before the answer `●` what is chosen so far.
  private func choice(
    _ choice: LessonQuestion.Choice, number: Int, isChosen: Bool, _ isAnswered: Bool
  ) -> [InkedLine] {
    let marks = ["✓", "✗", "●", " "].map(glyphs.spell)
    let at = isAnswered ? (choice.isRight ? 0 : isChosen ? 1 : 3) : isChosen ? 2 : 3
    let width = marks.map(\.unicodeScalars.count).max() ?? 1
    let blanks = InkedLine.blank(width - marks[at].unicodeScalars.count)
    var pieces = inked(choice.text)
    if isAnswered, !choice.isRight { pieces = pieces.map { Piece(text: $0.text, role: .quiet) } }
    return paragraph(pieces, mark: Piece(text: "\(marks[at])\(blanks) \(number) ", role: .key))
  }

  /// What is true now, checked when the step was played.
  private func claims(_ facts: [(LessonClaim, LessonClaim.Verdict)]) -> [InkedLine] {
    var pieces: [InkedLine.Piece] = []
    for (at, (claim, verdict)) in facts.enumerated() {
      let end = at < facts.count - 1 ? "," : ""
      let found = verdict.holds ? "" : ": " + LessonWords.finding(claim, verdict)
      pieces.append(
        Piece(text: verdict.holds ? " ✓ " : " ✗ ", role: verdict.holds ? .key : .warning))
      pieces.append(
        Piece(text: claim.words + found + end, role: verdict.holds ? .quiet : .warning))
    }
    return paragraph(pieces)
  }
}
