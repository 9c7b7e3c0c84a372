import Drawing
import Screens
import Terminals

/// Writes the present step in styled lines: its text, and what has happened in it so far.
struct LessonWriter<Base: Screen & Quantities> {
  let screen: LessonScreen<Base>
  private let columns: Int
  private let glyphs: GlyphSet
  private var sheet: LessonSheet
  /// Claims that are written in one paragraph.
  private var claims: [(claim: LessonClaim, verdict: LessonClaim.Verdict)] = []

  typealias Piece = StyledLine.Piece

  init(screen: LessonScreen<Base>, size: Size, glyphs: GlyphSet) {
    self.screen = screen
    columns = max(1, size.columns)
    self.glyphs = glyphs
    sheet = LessonSheet(isDense: size.rows < 8)
  }

  /// The lines, and the first of the newest.
  mutating func written() -> ([StyledLine], newest: Int) {
    if screen.step == 0 {
      sheet.add(paragraph([Piece(screen.lesson.title, .strong)]), isPlain: true)
      write(screen.lesson.introduction)
    } else {
      write(screen.lesson.steps[screen.step - 1].text)
    }
    writeItems()
    if let notice = screen.notice {
      sheet.add(paragraph([Piece(notice, .warning)]), isNew: true)
    }
    return sheet.joined()
  }

  private mutating func writeItems() {
    let items = screen.items
    let done = screen.moment.done
    for at in 0..<min(items.count, done + (isAsking ? 1 : 0)) {
      if case .check = items[at] {} else { writeClaims() }
      items[at].directive.write(at: at, isDone: at < done, on: &self)
    }
    writeClaims()
  }

  /// True if the item after the last that is done is visible already.
  private var isAsking: Bool {
    switch screen.moment.waiting {
    case .answer, .keys: true
    case .next, .end: false
    }
  }

  private mutating func write(_ blocks: [LessonBlock]) {
    var wasItem = false
    for block in blocks {
      switch block {
      case .paragraph(let text): sheet.add(paragraph(styled(text)), isPlain: true)
      case .heading(let text):
        sheet.add(paragraph([Piece(text.plain, .strong)]), isPlain: true)
      case .item(let mark, let text):
        let lines = paragraph(styled(text), mark: Piece(mark + " ", .text))
        // The items of a list are not separated.
        if wasItem { sheet.extend(lines) } else { sheet.add(lines) }
        wasItem = true
        continue
      case .verbatim(let texts):
        sheet.add(texts.map { StyledLine([Piece("  " + glyphs.transliterate($0), .strong)]) })
      }
      wasItem = false
    }
  }

  /// The verdicts on claims, which were checked when the step was played.
  private mutating func writeClaims() {
    guard !claims.isEmpty else { return }
    var pieces: [Piece] = []
    for (at, (claim, verdict)) in claims.enumerated() {
      let end = at < claims.count - 1 ? "," : ""
      let found = verdict.holds ? "" : ": " + claim.finding(verdict)
      pieces.append(Piece(verdict.holds ? " ✓ " : " ✗ ", verdict.holds ? .key : .warning))
      pieces.append(
        Piece(claim.words + found + end, verdict.holds ? .quiet : .warning))
    }
    sheet.add(paragraph(pieces))
    claims = []
  }
}

/// What directives use to write themselves.
extension LessonWriter {
  mutating func add(_ lines: [StyledLine], isNew: Bool = false) {
    sheet.add(lines, isNew: isNew)
  }

  mutating func add(_ claim: LessonClaim, _ verdict: LessonClaim.Verdict) {
    claims.append((claim, verdict))
  }

  mutating func add(keys: LessonKeys, after words: String) {
    let names = keys.keys.names(in: glyphs)
    add(
      paragraph(
        [Piece(words, .quiet), Piece(" " + names, .key)], mark: Piece("▶ ", .warning)),
      isNew: true)
  }

  func paragraph(_ pieces: [Piece], mark: Piece? = nil) -> [StyledLine] {
    func transliterate(_ piece: Piece) -> Piece { Piece(glyphs.transliterate(piece.text), piece.style) }
    return StyledLine.wrapped(
      pieces.map(transliterate), width: columns, mark: mark.map(transliterate))
  }

  func styled(_ text: LessonText) -> [Piece] {
    text.spans.map { Piece($0.text, $0.emphasis == .plain ? .text : .strong) }
  }

  /// The number of cells of a text.
  func width(_ text: String) -> Int { glyphs.transliterate(text).unicodeScalars.count }
}
