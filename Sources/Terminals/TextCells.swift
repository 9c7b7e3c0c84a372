/// Texts measured in cells.
extension StringProtocol {
  /// The number of cells that the text takes.
  package var cellCount: Int { unicodeScalars.reduce(0) { $0 + $1.cellWidth } }

  /// The longest beginning that takes at most so many cells, with the marks of its last character.
  package func prefix(cells: Int) -> SubSequence {
    var room = cells
    let end = unicodeScalars.firstIndex { scalar in
      room -= scalar.cellWidth
      return room < 0
    }
    return self[..<(end ?? endIndex)]
  }
}
