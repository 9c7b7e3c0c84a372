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
    /// In any terminal.
    private let least: Int
    /// The fifths of a high terminal.
    private let fifths: Int

    package init(least: Int, fifths: Int = 0) {
      self.least = least
      self.fifths = fifths
    }

    func count(of rows: Int) -> Int { max(least, rows * fifths / 5) }
  }

  init(word: String? = nil, quantities: [String], pictureRows: PictureRows) {
    self.word = word
    self.quantities = quantities
    self.pictureRows = pictureRows
  }

  /// The kind of a screen, with the numbers of its table.
  package init<Base: Quantities>(
    of screen: Base.Type, word: String? = nil, pictureRows: PictureRows
  ) {
    self.init(word: word, quantities: Base.quantities.map(\.name), pictureRows: pictureRows)
  }
}
