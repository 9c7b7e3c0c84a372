import Drawing
import Terminals

/// A frame to draw on, the present rectangle in it, and the styles, emphasis and memo of the drawing.
///
/// Columns and rows of cells count from the top left of the frame; the rows of `write` count from the top of
/// the rectangle.
package struct Surface: Sendable {
  package var frame: Frame
  /// The present rectangle.
  package private(set) var rect: Rect
  package let styles: Styles
  package var emphasis: Emphasis
  package let memo: Memo
  /// The ASCII forms of texts that this screen writes differently from others.
  package var transliterations: [(text: String, ascii: String)] = []

  package init(
    size: Size, styles: Styles, emphasis: Emphasis = Emphasis(), memo: Memo = Memo()
  ) {
    frame = Frame(size: size, filledWith: Cell(" ", styles.style(.text)))
    rect = Rect(size: frame.size)
    self.styles = styles
    self.emphasis = emphasis
    self.memo = memo
  }

  /// A surface on which texts are measured before they are drawn.
  package init(measuring size: Size, for preferences: Preferences) {
    self.init(
      size: size,
      styles: Styles(
        theme: preferences.theme, capabilities: Capabilities(glyphs: preferences.glyphs)))
  }

  /// A surface over a picture that exists already.
  package init(over frame: Frame, styles: Styles) {
    self.frame = frame
    rect = Rect(size: frame.size)
    self.styles = styles
    emphasis = Emphasis()
    memo = Memo()
  }

  package var capabilities: Capabilities { styles.capabilities }
  package var glyphs: GlyphSet { styles.capabilities.glyphs }

  /// Draws in another rectangle of the same frame.
  package mutating func draw(in rect: Rect, _ body: (inout Surface) -> Void) {
    let outer = self.rect
    self.rect = rect
    defer { self.rect = outer }
    body(&self)
  }

  /// Draws a picture of its own and copies its first rows to the top left. Its marks are as large as here.
  package mutating func draw(
    picture size: Size, rows: Int, styles: Styles? = nil, emphasis: Emphasis,
    _ body: (inout Surface) -> Void
  ) {
    var picture = Surface(
      size: size, styles: styles ?? self.styles, emphasis: emphasis, memo: memo)
    picture.emphasis.hasLargeMarks = self.emphasis.hasLargeMarks
    body(&picture)
    for row in 0..<max(0, min(rows, picture.frame.size.rows)) {
      for column in 0..<picture.frame.size.columns {
        frame[column, row] = picture.frame[column, row]
      }
    }
  }

  package subscript(column: Int, row: Int) -> Cell {
    get { frame[column, row] }
    set { frame[column, row] = newValue }
  }

  /// Writes a symbol in one cell.
  package mutating func mark(_ symbol: Symbol, _ style: TextStyle, column: Int, row: Int) {
    self[column, row] = Cell(self[symbol], self.style(style))
  }

  /// The character of a symbol on this terminal.
  package subscript(symbol: Symbol) -> Unicode.Scalar { glyphs[symbol] }

  /// The characters of a symbol of several cells on this terminal.
  package subscript(symbol: WideSymbol) -> String { glyphs[symbol] }

  package func style(_ style: TextStyle) -> Style {
    switch style {
    case .role(let role): styles.style(role)
    case .component(let k, let count): styles.component(k, of: count)
    }
  }

  /// A text in the characters of the terminal.
  package func transliterate(_ text: String) -> String {
    guard glyphs == .ascii else { return text }
    return glyphs.transliterate(
      transliterations.reduce(text) { $0.replacing($1.text, with: $1.ascii) })
  }

  /// Pieces in the characters of the terminal, to be broken into lines by their widths there.
  package func transliterate(_ pieces: [StyledLine.Piece]) -> [StyledLine.Piece] {
    pieces.map { StyledLine.Piece(transliterate($0.text), $0.style) }
  }

  /// The number of cells of a text.
  package func width(_ text: String) -> Int { transliterate(text).cellCount }
  package func width(_ pieces: [StyledLine.Piece]) -> Int {
    pieces.reduce(0) { $0 + width($1.text) }
  }

  /// A text, or its beginning with an ellipsis if it is wider than some cells.
  package func shortened(_ text: String, to cells: Int) -> String {
    let shown = transliterate(text)
    guard shown.cellCount > cells else { return text }
    return cells > 0 ? shown.prefix(cells: cells - 1) + String(self[.ellipsis]) : ""
  }

  /// Writes a text in the characters of the terminal, cut at the end of a rectangle.
  /// - Parameters:
  ///   - row: from the top of the rectangle.
  ///   - area: the present rectangle if nil.
  /// - Returns: the column after the text.
  @discardableResult
  package mutating func write(
    _ text: String, _ style: TextStyle, column: Int, row: Int = 0, in area: Rect? = nil
  ) -> Int {
    let area = area ?? rect
    guard row >= 0, row < area.rows else { return column }
    return frame.write(
      transliterate(text), column: column, row: area.row + row, style: self.style(style),
      limit: area.endColumn)
  }

  /// Writes pieces one after the other.
  @discardableResult
  package mutating func write(
    _ pieces: [StyledLine.Piece], column: Int, row: Int = 0, in area: Rect? = nil
  ) -> Int {
    pieces.reduce(column) { write($1.text, $1.style, column: $0, row: row, in: area) }
  }

  package mutating func fill(_ rect: Rect, with style: TextStyle = .text) {
    frame.fill(rect, with: Cell(" ", self.style(style)))
  }
}
