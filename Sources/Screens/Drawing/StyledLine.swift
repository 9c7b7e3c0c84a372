import Drawing

/// A line of words in their styles.
package struct StyledLine: Hashable, Sendable {
  package struct Piece: Hashable, Sendable {
    package var text: String
    package var style: TextStyle

    package init(_ text: String, _ style: TextStyle) {
      self.text = text
      self.style = style
    }
  }

  package var pieces: [Piece]

  package init(_ pieces: [Piece] = []) { self.pieces = pieces }

  package var width: Int { pieces.map { $0.text.cellCount }.reduce(0, +) }
  package var text: String { pieces.map(\.text).joined() }

  package static func blank(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }

  /// Breaks words into lines of at most `width` cells at spaces.
  /// - Parameters:
  ///   - mark: precedes the first line; later lines are indented as far.
  ///   - cutsLongWords: true if a word longer than a line is cut within; else it sticks out.
  package static func wrapped(
    _ pieces: [Piece], width: Int, mark: Piece? = nil, cutsLongWords: Bool = true
  ) -> [StyledLine] {
    let indent = mark.map { $0.text.cellCount } ?? 0
    let room = max(1, width - indent)
    var lines: [StyledLine] = []
    var line = StyledLine()
    for word in words(pieces) {
      var word = StyledLine(word)
      if !line.pieces.isEmpty, line.width + 1 + word.width > room {
        lines.append(line)
        line = StyledLine()
      } else if let last = line.pieces.last {
        line.append(Piece(" ", last.style))
      }
      if cutsLongWords, word.width > room {
        let parts = cut(word.pieces, into: room)
        lines += parts.dropLast()
        word = parts.last ?? StyledLine()
      }
      word.pieces.forEach { line.append($0) }
    }
    lines.append(line)
    guard let mark else { return lines }
    return lines.enumerated().map { at, line in
      let head = at == 0 ? mark : Piece(blank(indent), mark.style)
      return StyledLine([head] + line.pieces)
    }
  }

  /// Breaks a plain text into lines of at most `width` cells at spaces.
  package static func wrapped(_ text: String, width: Int) -> [String] {
    wrapped([Piece(text, .text)], width: width, cutsLongWords: false).map(\.text)
  }

  private mutating func append(_ piece: Piece) {
    if let last = pieces.last, last.style == piece.style {
      pieces[pieces.count - 1].text += piece.text
    } else {
      pieces.append(piece)
    }
  }

  /// The words, each of one piece or more: `**L**,` is one word in two styles.
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
        if !part.isEmpty { word.append(Piece(String(part), piece.style)) }
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  /// The parts of a word that take at most so many cells each, or one character. O(n).
  private static func cut(_ word: [Piece], into room: Int) -> [StyledLine] {
    var parts = [StyledLine()]
    var width = 0
    for piece in word {
      for character in piece.text {
        let text = String(character)
        let cells = text.cellCount
        if width + cells > room, width > 0 {
          parts.append(StyledLine())
          width = 0
        }
        parts[parts.count - 1].append(Piece(text, piece.style))
        width += cells
      }
    }
    return parts
  }
}
