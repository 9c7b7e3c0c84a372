import Plane
import Terminals

/// A rectangle of axes with marks in it.
public struct Plot: Sendable {
  public let layout: PlotLayout
  public let marks: [Mark]
  public let inks: Inks

  public init(layout: PlotLayout, marks: [Mark], inks: Inks) {
    self.layout = layout
    self.marks = marks
    self.inks = inks
  }

  private var area: Rect { layout.viewport.rect }
  private var glyphs: GlyphSet { inks.capabilities.glyphs }

  public func draw(into frame: inout Frame) {
    guard !area.isEmpty else { return }
    drawAxes(into: &frame)
    var lines = DotGrid(columns: area.columns, rows: area.rows, glyphs: glyphs)
    for case .polyline(let points, let isClosed, let style, let priority) in marks {
      lines.polyline(
        points.map(dots), isClosed: isClosed, style: style, priority: priority)
    }
    lines.draw(into: &frame, column: area.column, row: area.row)
    for mark in marks {
      switch mark {
      case .polyline: break
      case .cloud(let cloud):
        CloudPainter(cloud: cloud, lines: lines, inks: inks).draw(into: &frame)
      case .glyph(let scalar, let place, let style): put(scalar, place, style, &frame)
      case .badge(let text, let place, let style): put(badge: text, place, style, &frame)
      }
    }
  }

  /// A place of the plane in dots of the area.
  private func dots(_ p: Point) -> Point {
    let cells = layout.viewport.cells(p)
    let alphabet = glyphs.alphabet
    return Point(cells.x * Double(alphabet.width), cells.y * Double(alphabet.height))
  }

  /// The cell of a place, nil outside the area.
  private func cell(_ p: Point) -> (column: Int, row: Int)? {
    let at = layout.viewport.cells(p)
    guard at.isFinite, at.x >= 0, at.y >= 0, at.x <= Double(area.columns),
      at.y <= Double(area.rows)
    else { return nil }
    return (
      area.column + min(area.columns - 1, Int(at.x)), area.row + min(area.rows - 1, Int(at.y))
    )
  }

  private func put(_ scalar: Unicode.Scalar, _ p: Point, _ style: Style, _ frame: inout Frame) {
    guard let (column, row) = cell(p) else { return }
    frame[column, row] = Cell(scalar, style)
  }

  private func put(badge text: String, _ p: Point, _ style: Style, _ frame: inout Frame) {
    guard let (column, row) = cell(p) else { return }
    let width = text.unicodeScalars.count
    let start = max(area.column, min(area.endColumn - width, column - width / 2))
    frame.write(text, column: start, row: row, style: style, limit: area.endColumn)
  }

  private func drawAxes(into frame: inout Frame) {
    let axis = inks.style(.axis)
    if layout.hasGutter {
      let column = area.column - 1
      for row in area.row..<area.endRow {
        frame[column, row] = Cell(glyphs == .ascii ? "|" : "│", axis)
      }
      for tick in layout.yLabels.ticks {
        let row = area.endRow - 1 - tick.cell
        frame[column, row] = Cell(glyphs == .ascii ? "+" : "┤", axis)
        let text = glyphs.spell(tick.text)
        frame.write(
          text, column: column - text.unicodeScalars.count, row: row, style: axis, limit: column)
      }
    }
    guard layout.rect.endRow > area.endRow else { return }
    for tick in layout.xLabels.ticks {
      let text = glyphs.spell(tick.text)
      let width = text.unicodeScalars.count
      let middle = area.column + tick.cell - width / 2
      let start = max(layout.rect.column, min(layout.rect.endColumn - width, middle))
      frame.write(text, column: start, row: area.endRow, style: axis)
    }
  }
}
