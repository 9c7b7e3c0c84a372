import Foundation
import FrameExport
import Terminals
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct SvgExportTests {
  @Test(arguments: Ground.allCases)
  func everyGlyphInEveryStyleIsWellFormed(ground: Ground) {
    let ascii = (0x20...0x7E).compactMap { Unicode.Scalar($0) }
    let odd = Array("θμ₁≥−…\u{1}\u{9}\u{FFFF}\u{2800}═╱".unicodeScalars)
    let frame = sampleFrame(
      columns: 61, scalars: ascii + odd + shapedScalars, styles: everyStyle)
    let picture = Picture(SvgExport.text(of: frame, ground: ground))
    #expect(picture.error == nil)
    #expect(picture.root["width"] == "\(61 * 8 + 24)")
    #expect(picture.root["height"] == "\(frame.size.rows * 16 + 24)")
  }

  @Test func shapesNeedNoFont() {
    for scalar in shapedScalars {
      let picture = Picture(SvgExport.text(of: sampleFrame(columns: 1, scalars: [scalar])))
      #expect(picture.texts.isEmpty && !picture.paths.isEmpty, "\(scalar)")
    }
  }

  @Test func wideCharactersAreCentredInTheirCells() {
    var frame = Frame(size: Size(columns: 8, rows: 1))
    frame.write("a体ที่b", column: 1, row: 0)
    let texts = Picture(SvgExport.text(of: frame)).texts
    #expect(texts.map { $0.attributes["x"] } == ["8", "24", "36", "40"])
    #expect(texts.map(\.content) == ["a", "体", "ที่", "b"])
  }

  @Test func wordsAreTiedToTheGrid() {
    var frame = Frame(size: Size(columns: 30, rows: 2))
    frame.write("N=272 K=2  L&<3", column: 2, row: 1)
    frame.write("θ", column: 20, row: 1)
    let texts = Picture(SvgExport.text(of: frame)).texts
    #expect(texts.map(\.content) == ["N=272 K=2", "L&<3", "θ"])
    #expect(texts.map { $0.attributes["x"] } == ["16", "104", "164"])
    #expect(texts.map { $0.attributes["textLength"] } == ["72", "32", nil])
    #expect(texts.allSatisfy { $0.attributes["y"] == "28" })
  }

  @Test func strokesOfNeighbouringCellsAreOne() {
    var frame = Frame(size: Size(columns: 3, rows: 3))
    frame.write("┌─┐", column: 0, row: 0)
    frame.write("│ │", column: 0, row: 1)
    frame.write("└─┘", column: 0, row: 2)
    let paths = Picture(SvgExport.text(of: frame)).paths.map { $0["d"] }
    #expect(paths == ["M4 8.5h17M4.5 8v33M20.5 8v33M4 40.5h17"])
  }

  @Test func blocksOfNeighbouringCellsAreOne() {
    var frame = Frame(size: Size(columns: 4, rows: 2))
    frame.write("▄▄█", column: 0, row: 0)
    frame.write("▀", column: 0, row: 1)
    let paths = Picture(SvgExport.text(of: frame)).paths.map { $0["d"] }
    #expect(paths == ["M0 8h16v8h-16zM16 0h8v16h-8zM0 16h8v8h-8z"])
  }

  @Test func brailleDotsStandWhereTheirBitsSay() {
    for bit in 0..<8 {
      let places = [(2, 2), (2, 6), (2, 10), (6, 2), (6, 6), (6, 10), (2, 14), (6, 14)]
      let pattern = Unicode.Scalar(UInt32(0x2800) + (1 << UInt32(bit))) ?? " "
      let picture = Picture(SvgExport.text(of: sampleFrame(columns: 1, scalars: [pattern])))
      #expect(picture.paths.map { $0["d"] } == ["M\(places[bit].0) \(places[bit].1)h0"], "\(bit)")
    }
  }

  @Test func attributesShow() {
    let red = Style(foreground: .indexed(196), background: .indexed(21))
    #expect(fills(of: red) == ["#0000ff", "#ff0000"])
    #expect(fills(of: red.with(.reverse)) == ["#ff0000", "#0000ff"])
    #expect(fills(of: red.with(.dim)) == ["#0000ff", "#990066"])
    #expect(fills(of: .plain) == ["#d0d0d0"])
    #expect(fills(of: .plain, ground: .light) == ["#1c1c1c"])
    #expect(fills(of: Style.plain.with(.reverse), ground: .light) == ["#1c1c1c", "#ffffff"])
    #expect(fills(of: Style(foreground: .direct(0x010203))) == ["#010203"])
    let bold = SvgExport.text(
      of: sampleFrame(columns: 1, scalars: ["b"], styles: [Style(attributes: .bold)]))
    #expect(bold.contains("font-weight=\"bold\""))
    let underlined = sampleFrame(
      columns: 2, scalars: ["u"], styles: [Style(attributes: .underline)])
    #expect(Picture(SvgExport.text(of: underlined)).paths.map { $0["d"] } == ["M0 14h8v1h-8z"])
  }

  private func fills(of style: Style, ground: Ground = .dark) -> [String?] {
    let frame = sampleFrame(columns: 1, scalars: ["█"], styles: [style])
    return Picture(SvgExport.text(of: frame, ground: ground)).paths.map { $0["fill"] }
  }

  @Test func aDenseScreenStaysSmall() {
    var frame = Frame(size: Size(columns: 120, rows: 40))
    let colors: [UInt8] = [214, 105, 87, 198, 252, 37]
    for row in 0..<40 {
      for column in 0..<120 {
        let color = Style(foreground: .indexed(colors[(column / 9 + row) % colors.count]))
        let scalar = Unicode.Scalar(UInt32(0x2801 + (column * 7 + row * 13) % 255)) ?? " "
        frame[column, row] = Cell(column < 60 ? scalar : "●", color)
      }
      frame.write("θ=−1.25 log p(X|θ)", column: 70, row: row)
    }
    let size = SvgExport.text(of: frame).utf8.count
    #expect(size < 150_000, "\(size) bytes")
  }
}

/// The elements of a picture, read by an XML parser.
private final class Picture: NSObject, XMLParserDelegate {
  private(set) var root: [String: String] = [:]
  private(set) var paths: [[String: String]] = []
  private(set) var texts: [(attributes: [String: String], content: String)] = []
  private(set) var error: (any Error)?
  private var content = ""
  private var open: [[String: String]] = []

  init(_ markup: String) {
    super.init()
    let parser = XMLParser(data: Data(markup.utf8))
    parser.delegate = self
    if !parser.parse() { error = parser.parserError ?? CocoaError(.fileReadCorruptFile) }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    open.append(attributes)
    content = ""
    if name == "svg" { root = attributes }
    if name == "path" { paths.append(attributes) }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { content += string }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    let attributes = open.removeLast()
    if name == "text" { texts.append((attributes, content)) }
  }
}
