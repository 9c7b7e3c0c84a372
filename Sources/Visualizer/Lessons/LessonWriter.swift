import Drawing
import Terminals

/// Puts the present step into words and inks: its text, and what has happened in it so far.
struct LessonWriter {
  let player: LessonPlayer
  let width: Int
  let glyphs: GlyphSet

  private typealias Piece = InkedLine.Piece

  /// The lines, and the first of what came last.
  func written() -> ([InkedLine], newest: Int) {
    var parts: [[InkedLine]] = player.step == 0 ? introduction : blocks(step.text)
    let items = player.items
    let reached = min(items.count, player.moment.done + (isAsking ? 1 : 0))
    var newest = 0
    var facts: [(LessonClaim, LessonClaim.Verdict)] = []
    func flush() {
      if !facts.isEmpty { parts.append(claims(facts)) }
      facts = []
    }
    for at in 0..<reached {
      if case .check(let claim) = items[at] {
        if let verdict = player.moment.verdicts[at] { facts.append((claim, verdict)) }
        continue
      }
      flush()
      switch items[at] {
      case .look, .check: break
      case .press(let keys): newest = add([said("▶ ", "pressed", keys)], to: &parts)
      case .studentPress(let keys):
        let isDone = at < player.moment.done
        newest = add([said("▶ ", isDone ? "you pressed" : "now you: press", keys)], to: &parts)
      case .ask(let question): newest = add(ask(question, at: at), to: &parts)
      case .because(let text):
        parts.append(paragraph([Piece(text: "Because ", role: .strong)] + inked(text)))
      }
    }
    flush()
    if let notice = player.notice {
      newest = add([paragraph([Piece(text: notice, role: .warning)])], to: &parts)
    }
    let lines = Array(parts.joined(separator: [InkedLine()]))
    return (lines, newest)
  }

  private var step: LessonStep { player.lesson.steps[player.step - 1] }

  private var isAsking: Bool {
    switch player.moment.waiting {
    case .answer, .keys: true
    case .next, .end: false
    }
  }

  private var introduction: [[InkedLine]] {
    [[InkedLine(pieces: [Piece(text: glyphs.spell(player.lesson.title), role: .strong)])]]
      + blocks(player.lesson.introduction)
  }

  /// Adds parts and returns the number of the line on which they begin.
  private func add(_ more: [[InkedLine]], to parts: inout [[InkedLine]]) -> Int {
    let start = parts.map { $0.count + 1 }.reduce(0, +)
    parts += more
    return start
  }

  private func blocks(_ blocks: [LessonBlock]) -> [[InkedLine]] {
    var parts: [[InkedLine]] = []
    var wasItem = false
    for block in blocks {
      var isItem = false
      var lines: [InkedLine]
      switch block {
      case .paragraph(let text): lines = paragraph(inked(text))
      case .heading(let text):
        lines = paragraph([Piece(text: glyphs.spell(text.plain), role: .strong)])
      case .item(let mark, let text):
        isItem = true
        let mark = glyphs.spell(mark) + " "
        lines = InkedLine.wrapped(
          [Piece(text: mark, role: .text)] + inked(text), width: width, hanging: mark.count)
      case .verbatim(let texts):
        lines = texts.map {
          InkedLine(pieces: [Piece(text: "  " + glyphs.spell($0), role: .strong)])
        }
      }
      // The items of a list stand together.
      if isItem, wasItem, !parts.isEmpty {
        parts[parts.count - 1] += lines
      } else {
        parts.append(lines)
      }
      lines = []
      wasItem = isItem
    }
    return parts
  }

  private func paragraph(_ pieces: [InkedLine.Piece]) -> [InkedLine] {
    InkedLine.wrapped(
      pieces.map { InkedLine.Piece(text: glyphs.spell($0.text), role: $0.role) }, width: width)
  }

  private func inked(_ text: LessonText) -> [InkedLine.Piece] {
    text.spans.map { span in
      InkedLine.Piece(text: glyphs.spell(span.text), role: span.manner == .plain ? .text : .strong)
    }
  }

  private func said(_ mark: String, _ words: String, _ keys: LessonKeys) -> [InkedLine] {
    paragraph([
      Piece(text: mark, role: .warning), Piece(text: words + " ", role: .quiet),
      Piece(text: keys.keys.map { $0.name(in: glyphs) }.joined(separator: " "), role: .key),
    ])
  }

  private func ask(_ question: LessonQuestion, at item: Int) -> [[InkedLine]] {
    let isAnswered = item < player.moment.done
    var lines = paragraph([Piece(text: "? ", role: .warning)] + inked(question.text))
    switch question.form {
    case .open(let answer):
      return isAnswered
        ? [lines, paragraph([Piece(text: "→ ", role: .warning)] + inked(answer))] : [lines]
    case .choices(let choices):
      let chosen = player.chosen(at: item)
      for (number, choice) in choices.enumerated() {
        lines += self.choice(
          choice, number: number + 1, isChosen: chosen.contains(number), isAnswered: isAnswered)
      }
      if isAnswered, !chosen.isEmpty {
        lines.append(
          InkedLine(pieces: [
            Piece(
              text: chosen == question.right ? "Right." : "Not so: the right ones are marked.",
              role: .strong)
          ]))
      }
      return [lines]
    }
  }

  /// `✓` a right choice, `✗` a wrong one that was taken; before the answer `●` what is chosen so far.
  private func choice(
    _ choice: LessonQuestion.Choice, number: Int, isChosen: Bool, isAnswered: Bool
  ) -> [InkedLine] {
    let mark: String
    if isAnswered {
      mark = choice.isRight ? "✓" : isChosen ? "✗" : " "
    } else {
      mark = isChosen ? "●" : " "
    }
    let head = "\(glyphs.spell(mark)) \(number) "
    let pieces = [Piece(text: head, role: .key)] + inked(choice.text)
    let shown =
      isAnswered && !choice.isRight ? pieces.map { Piece(text: $0.text, role: .quiet) } : pieces
    return InkedLine.wrapped(shown, width: width, hanging: 4)
  }

  /// What is true now, checked when the step was played.
  private func claims(_ facts: [(LessonClaim, LessonClaim.Verdict)]) -> [InkedLine] {
    var pieces: [InkedLine.Piece] = []
    for (claim, verdict) in facts {
      let words = glyphs.spell(claim.text).split(separator: " ").joined(separator: " ")
      pieces.append(Piece(text: verdict.holds ? "✓ " : "✗ ", role: verdict.holds ? .key : .warning))
      pieces.append(
        Piece(
          text: verdict.holds ? words + "   " : words + ": " + LessonWords.finding(claim, verdict),
          role: verdict.holds ? .quiet : .warning))
    }
    return paragraph(pieces)
  }
}
