import Drawing
import FrameExport
import Screens
import Terminals
import Testing

@testable import Benches
@testable import Information

/// The areas of the benches: the bound, the gap and the roof in the same colours as elsewhere.
@Suite struct BenchAreaTests {
  private func surface(_ columns: Int, _ rows: Int, _ glyphs: GlyphSet = .unicode) -> Surface {
    Surface(
      size: Size(columns: columns, rows: rows),
      styles: Styles(theme: .dark, capabilities: Capabilities(glyphs: glyphs)))
  }

  /// A cell as its character, or as the number of its ground.
  private func letter(_ cell: Cell) -> String {
    guard cell.scalar == " ", case .indexed(let index) = cell.style.background else {
      return String(Character(cell.scalar))
    }
    return "\(index)"
  }

  /// Costs have eighths of a cell, savings halves; 0 is between two rows.
  @Test func costsRiseAndSavingsHang() {
    var surface = surface(5, 4)
    let axes = BenchAxes(
      in: surface.rect, x: 0...5, y: -2...2, alignsZero: true, hasXLabels: false)
    for (column, value) in [1.25, -1.5, 0.01, -0.01, .infinity].enumerated() {
      CostArea(axes: axes).draw(value, columns: column..<column + 1, showsThin: true, on: &surface)
    }
    let rows = (0..<4).map { row in (0..<5).map { letter(surface[$0, row]) } }
    #expect(
      rows == [
        ["▂", " ", " ", " ", "∞"], ["124", " ", "▁", " ", "124"], [" ", "30", " ", "▀", " "],
        [" ", "▀", " ", " ", " "],
      ])
    #expect(surface[0, 0].style == Style(foreground: .indexed(124)))
    #expect(surface[3, 2].style == Style(foreground: .indexed(30)))
    let before = surface.frame
    CostArea(axes: axes).draw(0.01, columns: 0..<5, showsThin: false, on: &surface)
    #expect(surface.frame == before)
  }

  /// In ASCII each row of an area is a row of its character.
  @Test func costsAreCharactersInAscii() {
    var surface = surface(2, 4, .ascii)
    let axes = BenchAxes(
      in: surface.rect, x: 0...2, y: -2...2, alignsZero: true, hasXLabels: false)
    CostArea(axes: axes).draw(1.6, columns: 0..<1, showsThin: true, on: &surface)
    CostArea(axes: axes).draw(-1.4, columns: 1..<2, showsThin: true, on: &surface)
    let rows = (0..<4).map { surface.frame.text(row: $0) }
    #expect(rows.map { $0.prefix(2) } == ["# ", "# ", " :", "  "])
  }

  /// The gap is red in the column of q and of p(x) in both plots, and teal fills it at the posterior.
  @Test func theGapOfJensenCloses() throws {
    func counts(q: Double) throws -> (red: Int, teal: Int) {
      let frame = try JensenBench(q: q).frame(size: .middle, capabilities: Capabilities())
      var (red, teal) = (0, 0)
      for row in 0..<frame.size.rows {
        for column in 0..<frame.size.columns {
          switch frame[column, row].style.background {
          case .indexed(203): red += 1
          case .indexed(37): teal += 1
          case .standard, .indexed, .direct: break
          }
        }
      }
      return (red, teal)
    }
    let (open, closed) = try (counts(q: 0.5), counts(q: 5.0 / 6))
    #expect(open.red >= 10 && closed.red == 0)
    #expect(closed.teal > 30)
    let words = TextExport.text(
      of: try JensenBench(q: 5.0 / 6).frame(size: .small, capabilities: Capabilities()))
    #expect(words.contains("touches") && !words.contains("gap 0"))
  }

  /// A part of a curve does not notch what is behind it.
  @Test func theChosenBinIsWhole() throws {
    let bench = try Opening("normal:0,1", "normal:1,2", view: .information).bench()
    let frame = bench.frame(size: .small, capabilities: Capabilities())
    let rows = (0..<frame.size.rows).filter { row in
      (0..<50).contains { frame[$0, row].style.background == .indexed(24) }
    }
    #expect(rows.count >= 3)
    #expect(rows.last.map { $0 - rows[0] + 1 } == rows.count)
  }
}
