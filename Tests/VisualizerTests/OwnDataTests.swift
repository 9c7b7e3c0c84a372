import Datasets
import Drawing
import Stepping
import Terminals
import Testing

@testable import Visualizer

/// A user's own file on the screen: its columns, classes and names.
@Suite struct OwnDataTests {
  private static let text = """
    id,length (cm),b,price,code,kind,体重
    1,1.5,2,5%,58,old,Rome
    2,4,7.5,6%,58,new,Oslo
    3,3,1,7%,58,old,Lima
    4,8,2,8%,58,new,Ürümqi
    5,6,6,9%,58,new,北京市
    """

  private func session(_ text: String = text, components: Int = 1) throws -> Session {
    let table = try Table(reading: Array(text.utf8), file: "own.csv")
    return try Session(
      dataset: Dataset(table, name: "own.csv", title: "own.csv"),
      recipe: Recipe(components: components), theme: .dark)
  }

  private func rows(
    _ session: Session, _ size: Size, _ glyphs: GlyphSet = .unicode
  ) -> [String] {
    let frame = session.frame(size: size, capabilities: Capabilities(glyphs: glyphs))
    return (0..<size.rows).map { frame.text(row: $0) }
  }

  /// The columns with what each is; reasons wrap, and wide names keep the border in place.
  @Test func theWindowListsTheColumns() throws {
    let list = rows(try session().pressing("d c"), .small)
    #expect(
      list[1...12].map { $0.split(separator: " ").joined(separator: " ") } == [
        "╭─ data sets ──────────────────────────────────────────────────────────────────╮",
        "│ columns of own.csv │", "│ id counts from 1 to 5 │", "│ x length (cm) 1.50 to 8.00 │",
        "│ y b 1.00 to 7.50 │", "│ price '5%' in line 2 is a percentage │",
        "│ code is 58 in every row │",
        "│ l kind 2 known classes; 2 different texts │",
        "│ l 体重 names of the points; 5 different texts │",
        "│ none no y: one dimension, a histogram of x │", "│ data sets │",
        "│ ● own.csv N=5 K=1 length, b │",
      ])
    for size in [Size(columns: 60, rows: 18), .small, .middle] {
      for glyphs in GlyphSet.allCases {
        for keys in ["d", "d c", "d c down down down", "d c pagedown"] {
          let frame = try session().pressing(keys).frame(
            size: size, capabilities: Capabilities(glyphs: glyphs))
          let edge = frame[size.columns - 1, 3].scalar
          #expect(edge == (glyphs == .ascii ? "|" : "│"))
          for row in 3..<10 { #expect(frame[size.columns - 1, row].scalar == edge, "\(keys)") }
        }
      }
    }
  }

  @Test func aSelectedColumnIsPutOnAnAxis() throws {
    var session = try session().pressing("d c")
    #expect(session.windows.top as? DatasetWindow == DatasetWindow(selected: -8))
    try session.press(script: "y")
    #expect(session.dataset.y?.title == "id" && session.dataset.x.title == "length")
    #expect(session.windows.top as? DatasetWindow == DatasetWindow(selected: -8))
    try session.press(script: "down down x")
    #expect(session.dataset.x.title == "b")
    try session.press(script: "down x")
    #expect(session.notice == "'price' cannot be an axis: '5%' in line 2 is a percentage")
    try session.press(script: "enter")
    #expect(session.notice == "x or y puts the column on an axis, l takes labels from it")
    #expect(session.windows.top as? DatasetWindow == DatasetWindow(selected: -5))
  }

  /// From the open data, the list goes on as if there were no columns.
  @Test func theDataSetsFollow() throws {
    let session = try session().pressing("d down enter")
    #expect(session.dataset.name == Catalogue.entries[0].name)
    #expect(
      try self.session().pressing("d c pageup up").windows.top as? DatasetWindow
        == DatasetWindow(selected: -8))
  }

  /// Names of points from the file are in the box, shortened to its width.
  @Test func theCursorNamesItsPoint() throws {
    var session = try session().pressing("i")
    for (n, name) in ["Rome", "Oslo", "Lima", "Ürümqi", "北京市"].enumerated() {
      session.apply(.look(.pickPoint(n)))
      for size in [Size(columns: 60, rows: 18), .small, .middle] {
        let words = session.frame(size: size, capabilities: Capabilities()).words
        #expect(words.contains(" \(n + 1) · \(name) ─") || words.contains("─ \(n + 1) \(name) ─"))
      }
    }
    // Another column of labels: classes only.
    try session.press(script: "d c down down down down down l esc")
    let words = session.frame(size: .small, capabilities: Capabilities()).words
    #expect(words.contains("point 5 · new ─"))
  }

  /// The picture follows the labels, whatever was kept of it.
  @Test func classesAreDrawnAnewForOtherLabels() throws {
    let text =
      "a,b,k,m\n"
      + (0..<24).map { "\($0 * 7 % 24),\($0 * $0 % 11),k\($0 % 2),m\($0 % 3)\n" }.joined()
    let session = try session(text).pressing("o o o o")
    #expect(session.dataset.classes == nil)
    let first = try session.pressing("d c down down l esc")
    let second = try first.pressing("d c down down down l esc")
    #expect(first.dataset.classes?.names == ["k0", "k1"])
    #expect(second.dataset.classes?.names == ["m0", "m1", "m2"])
    #expect(DataKey(first) != DataKey(second))
  }

  /// The legend fits for any names, and says that there are more classes.
  @Test(arguments: [2, 3, 7, 12], [1, 5, 30])
  func theLegendFits(_ count: Int, _ length: Int) throws {
    let text =
      "a,b,k\n"
      + (0..<60).map { n in
        "\(n * 7 % 60),\(n * n % 11),\(String(repeating: "体", count: length))\(n % count)\n"
      }.joined()
    let table = try Table(reading: Array(text.utf8), file: "own.csv")
    var session = try Session(
      dataset: Dataset(table, name: "own.csv", title: "own.csv", label: "k"),
      recipe: Recipe(components: 2), theme: .dark)
    session.view.layer = .classes
    for size in [Size(columns: 60, rows: 18), .small, .middle] {
      let frame = session.frame(size: size, capabilities: Capabilities())
      let panel = try #require(session.layout(size)[.data])
      #expect(frame[panel.endColumn - 1, panel.endRow - 1].scalar == "╯")
      let edge = frame.text(row: panel.endRow - 1)
      #expect(edge.contains("体") && (count < 4 || edge.contains("▲")))
    }
  }

  /// The longest names give way first.
  @Test func longClassNamesAreShortened() throws {
    let kinds = ["setosa", "versicolor", "virginica"]
    let text =
      "a,b,k\n" + (0..<24).map { "\($0 * 7 % 24),\($0 * $0 % 11),\(kinds[$0 % 3])\n" }.joined()
    var session = try session(text)
    session.view.layer = .classes
    let panel = try #require(session.layout(.small)[.data])
    let frame = session.frame(size: .small, capabilities: Capabilities())
    #expect(
      frame.text(row: panel.endRow - 1).hasPrefix("╰─ ● setosa  ● versic…  ● virgin… ─╯"))
  }

  /// Long names of axes are shortened, not left out.
  @Test func longAxisNamesAreShortened() throws {
    let long = "the first rather long name of a column"
    let session = try session("\(long),\(long) again\n1,2\n2,4\n3,1\n5,5\n6,1\n")
    for size in [Size(columns: 60, rows: 18), .small, .middle] {
      let words = session.frame(size: size, capabilities: Capabilities()).words
      #expect(words.contains("↑ the fir") && words.contains(#/ the first .*→ ─/#), "\(size)")
    }
  }
}
