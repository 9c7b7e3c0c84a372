import Drawing
import Screens
import Terminals

/// Writes the present step in styled lines: its text, and what has happened in it so far.
struct LessonWriter<Base: Screen & Quantities> {
  let screen: LessonScreen<Base>
  private let columns: Int
  private let glyphs: GlyphSet
  /// True if there are few lines; then only paragraphs are separated.
  private let isDense: Bool
  /// The part of the question that waits for its answer, and the lines of each choice in it.
  private var asked: (part: Int, choices: [Range<Int>])?
  private var parts: [(lines: [StyledLine], isPlain: Bool)] = []
  /// The part that the class reads next.
  private var newestPart = 0
  /// The verdict on the last answer, until the keys that show it are written.
  private var verdict: [StyledLine] = []
  /// Claims that are written in one paragraph.
  private var claims: [Piece] = []

  typealias Piece = StyledLine.Piece

  init(screen: LessonScreen<Base>, columns: Int, isDense: Bool, glyphs: GlyphSet) {
    self.screen = screen
    self.columns = max(1, columns)
    self.isDense = isDense
    self.glyphs = glyphs
  }

  /// The lines, the first of the newest, and the lines of each choice of the question that waits.
  mutating func written() -> ([StyledLine], newest: Int, choices: [Range<Int>]) {
    if screen.step == 0 {
      add(paragraph([Piece(screen.lesson.title, .strong)]), isPlain: true)
      write(screen.lesson.introduction)
    } else {
      write(screen.lesson.steps[screen.step - 1].text)
    }
    writeItems()
    if screen.isOver { add(paragraph([Piece(screen.endWords, .strong)])) }
    if let notice = screen.notice { add(paragraph([Piece(notice, .warning)]), isNew: true) }
    return joined()
  }

  /// The parts, with blank lines between them if there is room, and the first line of the newest.
  private func joined() -> ([StyledLine], newest: Int, choices: [Range<Int>]) {
    var lines: [StyledLine] = []
    var newest = 0
    var choices: [Range<Int>] = []
    for (at, part) in parts.enumerated() {
      if at > 0, !isDense || part.isPlain && parts[at - 1].isPlain { lines.append(StyledLine()) }
      if at == newestPart { newest = lines.count }
      if let asked, asked.part == at {
        choices = asked.choices.map { lines.count + $0.lowerBound..<lines.count + $0.upperBound }
      }
      lines += part.lines
    }
    return (lines, newest, choices)
  }

  private mutating func writeItems() {
    let done = screen.moment.done
    // An item that waits for the class is visible already.
    let isAsking =
      switch screen.moment.waiting {
      case .answer, .keys: true
      case .next, .end: false
      }
    for (at, item) in screen.items.prefix(done + (isAsking ? 1 : 0)).enumerated() {
      if case .check = item {} else { writeClaims() }
      write(item, at: at, isDone: at < done)
    }
    writeVerdict()
    writeClaims()
  }

  /// - Parameter isDone: false if the item waits for the class.
  private mutating func write(_ item: LessonItem, at: Int, isDone: Bool) {
    switch item {
    case .look, .hide: break
    case .press(let keys):
      write(keys, after: "pressed", isNew: verdict.isEmpty)
      writeVerdict()
    case .studentPress(let keys):
      write(
        keys, after: isDone ? "you pressed" : "now you: press", isNew: !isDone || verdict.isEmpty)
      if isDone { writeVerdict() }
    case .ask(let question):
      writeVerdict()
      let answer = QuestionState(
        chosen: screen.chosen(at: at), typed: screen.typed(at: at),
        isRight: screen.isRight(at: at, for: question),
        isMarked: isDone && screen.moment.unmarked != at, isSettled: isDone)
      let lines = lines(of: question, answer)
      if !isDone { asked = (parts.count, choiceRanges(of: question, answer, in: lines.count)) }
      add(lines, isNew: true)
      verdict = verdictLines(of: question, answer)
    case .because(let text):
      writeVerdict()
      add(paragraph([Piece("Why: ", .strong)] + styled(text)))
    case .check(let claim): collect(claim, screen.moment.verdicts[at])
    }
  }

  /// The lines of each choice among the lines of a question, of which they are the last.
  private func choiceRanges(
    of question: LessonQuestion, _ answer: QuestionState, in count: Int
  ) -> [Range<Int>] {
    let counts = choiceLines(of: question, answer).map(\.count)
    var first = count - counts.reduce(0, +)
    return counts.map { count in
      defer { first += count }
      return first..<first + count
    }
  }

  private mutating func write(_ blocks: [LessonBlock]) {
    var wasItem = false
    for block in blocks {
      var isItem = false
      switch block {
      case .paragraph(let text): add(paragraph(styled(text)), isPlain: true)
      case .heading(let text): add(paragraph([Piece(text.plain, .strong)]), isPlain: true)
      case .item(let mark, let text):
        isItem = true
        let lines = paragraph(styled(text), mark: Piece(mark + " ", .text))
        // The items of a list are not separated.
        if wasItem { parts[parts.count - 1].lines += lines } else { add(lines) }
      case .verbatim(let texts):
        add(texts.flatMap(verbatimLines))
      }
      wasItem = isItem
    }
  }

  /// A line of a formula or a table. It keeps its blanks, and is wrapped if it is wider than the words.
  private func verbatimLines(_ text: String) -> [StyledLine] {
    let shown = Piece("  " + glyphs.transliterate(text), .strong)
    guard shown.text.cellCount > columns else { return [StyledLine([shown])] }
    let indent = shown.text.prefix { $0 == " " }.count
    return StyledLine.wrapped(
      [Piece(String(shown.text.dropFirst(indent)), .strong)], width: columns,
      mark: Piece(StyledLine.blank(indent), .text))
  }

  /// Writes the verdict on the last answer: after the keys that show it.
  private mutating func writeVerdict() {
    if !verdict.isEmpty { add(verdict) }
    verdict = []
  }

  private mutating func write(_ keys: LessonKeys, after words: String, isNew: Bool) {
    let pieces = [Piece(words, .quiet), Piece(" " + keys.keys.names(in: glyphs), .key)]
    add(paragraph(pieces, mark: Piece("▶ ", .warning)), isNew: isNew)
  }

  /// Collects the verdict on a claim, which was checked when the step was played.
  private mutating func collect(_ claim: LessonClaim, _ verdict: LessonClaim.Verdict?) {
    guard let verdict else { return }
    if !claims.isEmpty { claims[claims.count - 1].text += "," }
    if claims.isEmpty { claims.append(Piece("checked:", .quiet)) }
    claims.append(
      verdict.holds
        ? Piece(" " + claim.words, .quiet)
        : Piece(" \(claim.words) is not true: \(claim.finding(verdict))", .warning))
  }

  private mutating func writeClaims() {
    guard !claims.isEmpty else { return }
    add(paragraph(claims))
    claims = []
  }

  /// - Parameters:
  ///   - isPlain: true for a paragraph without a mark at its beginning.
  ///   - isNew: true for the part that the class reads next.
  private mutating func add(_ lines: [StyledLine], isPlain: Bool = false, isNew: Bool = false) {
    if isNew { newestPart = parts.count }
    parts.append((lines, isPlain))
  }

  func paragraph(_ pieces: [Piece], mark: Piece? = nil) -> [StyledLine] {
    func shown(_ piece: Piece) -> Piece { Piece(glyphs.transliterate(piece.text), piece.style) }
    return StyledLine.wrapped(pieces.map(shown), width: columns, mark: mark.map(shown))
  }

  func styled(_ text: LessonText) -> [Piece] {
    text.spans.map { Piece($0.text, $0.emphasis == .plain ? .text : .strong) }
  }

  /// The number of cells of a text.
  func width(_ text: String) -> Int { glyphs.transliterate(text).cellCount }
}
