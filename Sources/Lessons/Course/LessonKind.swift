import Screens

/// A kind of screen on which lessons can play, as far as a lesson has to know it.
package struct LessonKind: Hashable, Sendable {
  /// The first word of an opening of this kind; nil for the kind that an opening without such a word means.
  package let word: String?
  /// The names of the numbers that claims may use, with `k` in the place of a component's number.
  package let quantities: [String]
  package let pictureRows: PictureRows

  /// The rows that a picture needs at least, in a terminal of some height.
  package struct PictureRows: Hashable, Sendable {
    private let least: Int
    private let fifths: Int

    /// - Parameters:
    ///   - least: the rows that the picture needs in any terminal.
    ///   - fifths: the fifths of a high terminal that it needs.
    package init(least: Int, fifths: Int = 0) {
      self.least = least
      self.fifths = fifths
    }

    func count(of rows: Int) -> Int { max(least, rows * fifths / 5) }
  }

  package init(word: String? = nil, quantities: [String], pictureRows: PictureRows) {
    self.word = word
    self.quantities = quantities
    self.pictureRows = pictureRows
  }

  /// The kind of a screen, with the numbers of its table.
  package init(of screen: (some Quantities).Type, word: String? = nil, pictureRows: PictureRows) {
    self.init(word: word, quantities: screen.quantityNames, pictureRows: pictureRows)
  }
}

extension Quantities {
  fileprivate static var quantityNames: [String] { quantities.map(\.name) }
}
