import Drawing

/// A line of words in their inks.
struct InkedLine: Hashable {
  struct Piece: Hashable {
    var text: String
    var role: Role
  }
  var pieces: [Piece] = []

  var width: Int { pieces.map { $0.text.unicodeScalars.count }.reduce(0, +) }

  /// Breaks words in their inks into lines of at most `width` cells; a word longer than a line is cut
  /// within.
  /// - Parameter mark: stands before the first line; later lines are indented as far.
  static func wrapped(_ pieces: [Piece], width: Int, mark: Piece? = nil) -> [InkedLine] {
    let indent = mark.map { $0.text.unicodeScalars.count } ?? 0
    let room = max(1, width - indent)
    var lines: [InkedLine] = []
    var line = InkedLine()
    for word in words(pieces) {
      var word = InkedLine(pieces: word)
      if !line.pieces.isEmpty, line.width + 1 + word.width > room {
        lines.append(line)
        line = InkedLine()
      } else if let last = line.pieces.last {
        line.append(Piece(text: " ", role: last.role))
      }
      while word.width > room {
        let (head, tail) = cut(word.pieces, at: room)
        lines.append(InkedLine(pieces: head))
        word = InkedLine(pieces: tail)
      }
      word.pieces.forEach { line.append($0) }
    }
    lines.append(line)
    guard let mark else { return lines }
    return lines.enumerated().map { at, line in
      let head = at == 0 ? mark : Piece(text: blank(indent), role: mark.role)
      return InkedLine(pieces: [head] + line.pieces)
    }
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
