import Drawing
import Terminals

/// The words of the present step, wrapped for a screen, and which of them are in view.
struct LessonPage {
  let lines: [InkedLine]
  /// The first line of what came last.
  let newest: Int
  /// How many lines there is room for.
  let rows: Int
  /// The first line in view.
  let top: Int

  var lastTop: Int { max(0, lines.count - rows) }
  var hasMore: Bool { top < lastTop }

  init(_ player: LessonPlayer, size: Size, glyphs: GlyphSet = .unicode) {
    let layout = LessonLayout(size: size, isPresenting: player.isPresenting)
    let writer = LessonWriter(player: player, width: max(1, layout.inner.columns), glyphs: glyphs)
    (lines, newest) = writer.written()
    rows = max(1, layout.inner.rows)
    top = max(0, min(player.moment.top, max(0, lines.count - rows)))
  }
}

/// A line of words in their inks.
struct InkedLine: Hashable {
  struct Piece: Hashable {
    var text: String
    var role: Role
  }
  var pieces: [Piece] = []

  var width: Int { pieces.map { $0.text.unicodeScalars.count }.reduce(0, +) }

  /// Breaks words in their inks into lines of at most `width` cells; what is longer than a line is cut
  /// within. Later lines are indented by `hanging` cells.
  static func wrapped(_ pieces: [Piece], width: Int, hanging: Int = 0) -> [InkedLine] {
    var lines: [InkedLine] = []
    var line = InkedLine()
    let room = max(1, width)
    let indent = hanging < room ? hanging : 0
    for word in words(pieces) {
      var word = word
      let length = word.map(\.text.unicodeScalars.count).reduce(0, +)
      let gap = line.pieces.isEmpty || line.width == indent && !lines.isEmpty ? 0 : 1
      if gap > 0, line.width + gap + length > room {
        lines.append(line)
        line = InkedLine(pieces: indent > 0 ? [Piece(text: blank(indent), role: .text)] : [])
      } else if gap > 0 {
        line.append(Piece(text: " ", role: word.first?.role ?? .text))
      }
      while line.width + word.map(\.text.unicodeScalars.count).reduce(0, +) > room {
        let (head, tail) = cut(word, at: max(1, room - line.width))
        head.forEach { line.append($0) }
        lines.append(line)
        line = InkedLine(pieces: indent > 0 ? [Piece(text: blank(indent), role: .text)] : [])
        word = tail
        if word.isEmpty { break }
      }
      word.forEach { line.append($0) }
    }
    return lines + [line]
  }

  static func blank(_ count: Int) -> String { String(repeating: " ", count: count) }

  private mutating func append(_ piece: Piece) {
    if let last = pieces.last, last.role == piece.role {
      pieces[pieces.count - 1].text += piece.text
    } else {
      pieces.append(piece)
    }
  }

  /// A word may change its ink within: `**L**,` is one.
  private static func words(_ pieces: [Piece]) -> [[Piece]] {
    var words: [[Piece]] = []
    var word: [Piece] = []
    for piece in pieces {
      for (at, part) in piece.text.split(separator: " ", omittingEmptySubsequences: false)
        .enumerated()
      {
        if at > 0, !word.isEmpty {
          words.append(word)
          word = []
        }
        if !part.isEmpty { word.append(Piece(text: String(part), role: piece.role)) }
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  private static func cut(_ word: [Piece], at length: Int) -> ([Piece], [Piece]) {
    var (head, tail): ([Piece], [Piece]) = ([], [])
    var room = length
    for piece in word {
      let scalars = Array(piece.text.unicodeScalars)
      let kept = min(room, scalars.count)
      room -= kept
      func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
      }
      if kept > 0 { head.append(Piece(text: text(scalars[..<kept]), role: piece.role)) }
      if kept < scalars.count { tail.append(Piece(text: text(scalars[kept...]), role: piece.role)) }
    }
    return (head, tail)
  }
}
