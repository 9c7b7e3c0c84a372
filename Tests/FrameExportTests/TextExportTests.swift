import FrameExport
import Terminals
import Testing

@Suite struct TextExportTests {
  @Test func trailingSpacesAreCutAndEveryRowEnds() {
    var frame = Frame(size: Size(columns: 6, rows: 3))
    frame.write(" a b", column: 0, row: 0)
    frame.write("●", column: 5, row: 2, style: Style(background: .indexed(52)))
    #expect(TextExport.text(of: frame) == " a b\n\n     ●\n")
  }

  @Test func anEmptyFrameIsAnEmptyText() {
    #expect(TextExport.text(of: Frame(size: Size(columns: 0, rows: 0))) == "")
    #expect(TextExport.text(of: Frame(size: Size(columns: 0, rows: 2))) == "\n\n")
  }

  @Test func wideCharactersAndMarksAreWrittenOnce() {
    var frame = Frame(size: Size(columns: 8, rows: 1))
    frame.write("体重ที่|", column: 1, row: 0)
    #expect(TextExport.text(of: frame) == " 体重ที่|\n")
  }
}
