import Terminals

/// A frame as a self-contained SVG picture that looks like a terminal.
///
/// Every cell is 8 by 16 units. Braille, blocks, box lines and markers are shapes. Everything else
/// is text on the grid, in a monospaced font of the reader.
package enum SvgExport {
  /// Returns the picture. A dense frame of 120×40 takes some tens of kilobytes. O(cells).
  package static func text(of frame: Frame, ground: Ground = .dark) -> String {
    var grounds = SvgLayers()
    var shapes = SvgLayers()
    var words = SvgText()
    for row in 0..<frame.size.rows {
      for (column, cell) in frame.row(row).enumerated() {
        let ink = SvgInk(cell.style, ground: ground)
        if let color = ink.background {
          grounds.add(wholeCell, color: color, column: column, row: row)
        }
        if cell.style.attributes.contains(.underline) {
          shapes.add(underline, color: ink.foreground, column: column, row: row)
        }
        let isBold = cell.style.attributes.contains(.bold)
        if cell.marks.0 == 0, let shape = CellShape(cell.scalar, bold: isBold) {
          shapes.add(shape, color: ink.foreground, column: column, row: row)
        } else if !isInvisible(cell.scalar) {
          words.add(cell, color: ink.foreground, isBold: isBold, column: column, row: row)
        }
      }
    }
    return opening(size: frame.size, ground: ground)
      + grounds.markup() + shapes.markup() + words.markup() + "</g>\n</svg>\n"
  }

  private static let margin = 12
  private static let wholeCell = CellShape.blocks([BlockElement.Rectangle()], opacity: 1)
  private static let underline = CellShape.blocks(
    [BlockElement.Rectangle(y: 14, height: 1)], opacity: 1)

  /// True for blanks. U+2800 is the Braille pattern without a dot.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\u{A0}" || scalar == "\u{2800}"
  }

  private static func opening(size: Size, ground: Ground) -> String {
    let width = size.columns * Int(CellShape.width) + 2 * margin
    let height = size.rows * Int(CellShape.height) + 2 * margin
    let fonts = "ui-monospace,'DejaVu Sans Mono','SF Mono',Menlo,Consolas,monospace"
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" role="img">
      <rect x=".5" y=".5" width="\(width - 1)" height="\(height - 1)" rx="7" \
      fill="\(ground.background.hex)" stroke="\(ground.edge.hex)"/>
      <g transform="translate(\(margin) \(margin))" font-family="\(fonts)" font-size="13.29">

      """
  }
}

extension Ground {
  /// The colour of the frame around the picture.
  fileprivate var edge: RGB { RGB(packed: self == .dark ? 0x2a2d33 : 0xd4d4d4) }
}
