import Drawing
import Screens
import Terminals
import Testing

/// The places of windows.
@Suite struct WindowAreaTests {
  /// A data panel at the left, and three panels above each other at its right.
  private func panels(_ columns: Int, _ rows: Int) -> [Rect] {
    let left = columns * 9 / 20
    let (chart, table) = (rows * 2 / 5, rows / 6)
    func right(_ row: Int, _ rows: Int) -> Rect {
      Rect(column: left, row: row, columns: columns - left, rows: rows)
    }
    return [
      Rect(column: 0, row: 1, columns: left, rows: rows), right(1, chart),
      right(1 + chart, rows - chart - table), right(1 + rows - table, table),
    ]
  }

  /// Beside a window are whole panels, or nothing.
  @Test(arguments: [30, 44, 56, 76, 92, 110]) func noPanelIsCutFromAside(_ least: Int) {
    for columns in 20...220 {
      for rows in [9, 15, 20, 36, 56] {
        let panels = panels(columns, rows)
        let area = WindowArea(
          Rect(column: 0, row: 1, columns: columns, rows: rows), panels: panels)
        let strip = area.strip(wanted: least + 20, least: least)
        #expect(strip.endColumn == columns && strip.row == 1 && strip.rows == rows)
        #expect(strip.column == 0 || strip.column == panels[0].endColumn)
        #expect((strip.column > 0) == (columns - panels[0].endColumn >= least + 4))
        for lines in [1, 3, 7, 16, 30, 90] {
          let place = area.place(rows: lines, in: strip)
          #expect(place.column == strip.column && place.columns == strip.columns)
          #expect(place.endRow == 1 + rows && place.row >= 1)
          #expect(place.rows >= min(rows, lines + 2))
          if strip.column > 0 {
            // Every panel is covered as a whole, or not at all.
            for panel in panels {
              let isCovered = panel.column >= place.column && panel.row >= place.row
              let isFree = panel.endColumn <= place.column || panel.endRow <= place.row
              #expect(isCovered != isFree, "\(panel) \(place)")
            }
          } else {
            let above = place.row - 1
            #expect(above == 0 || above >= WindowArea.leastRows)
            #expect(place.rows == lines + 2 || above == 0)
          }
        }
      }
    }
  }

  /// The window that covers the fewest panels.
  @Test(arguments: [(1, 31), (4, 31), (5, 15), (20, 15), (21, 1), (80, 1)])
  func aWindowCoversThePanelsThatItNeeds(_ lines: Int, _ row: Int) {
    let area = WindowArea(
      Rect(column: 0, row: 1, columns: 120, rows: 36), panels: panels(120, 36))
    let strip = area.strip(wanted: 92, least: 44)
    // The panels at the right begin in the rows 1, 15 and 31.
    #expect(strip == Rect(column: 54, row: 1, columns: 66, rows: 36))
    #expect(area.place(rows: lines, in: strip).row == row)
  }

  /// Without panels the margins are wide, or there are none.
  @Test func marginsWithoutPanelsAreWide() {
    for columns in 20...220 {
      let area = WindowArea(Rect(column: 0, row: 0, columns: columns, rows: 23))
      let strip = area.strip(wanted: 76, least: 48)
      let right = columns - strip.endColumn
      #expect(strip.column == 0 && right == 0 || min(strip.column, right) >= 16)
      #expect((strip.column == 0) == (columns < 112))
      #expect((strip.column - right).magnitude <= 1)
      #expect(area.place(rows: 9, in: strip).row == 6)
      #expect(area.place(rows: 9, in: strip).endRow == 17)
      #expect(area.place(rows: 19, in: strip) == strip)
    }
  }

  @Test func nothingIsNegative() {
    for columns in 0...5 {
      for rows in 0...5 {
        let area = WindowArea(Rect(column: 0, row: 0, columns: columns, rows: rows))
        let strip = area.strip(wanted: 9, least: 3)
        #expect(strip == area.rect)
        #expect(area.place(rows: 3, in: strip) == strip)
      }
    }
  }
}

/// The lines of a window.
@Suite struct RowListTests {
  private let rect = Rect(column: 2, row: 3, columns: 10, rows: 4)
  /// A heading before each of three items, of which the second has two lines.
  private let rows = [
    WindowRow.heading("a"), WindowRow([.init(1, "one")], item: 0), WindowRow.heading("b"),
    WindowRow([.init(1, "two")], item: 1), WindowRow([.init(1, "more")], item: 1),
    WindowRow.heading("c"), WindowRow([.init(1, "three")], item: 2),
  ]

  @Test(arguments: [(-1, 0..<4), (0, 0..<4), (2, 2..<6), (3, 3..<7), (9, 3..<7)])
  func aTextIsScrolled(_ first: Int, _ shown: Range<Int>) {
    let list = RowList(rows, in: rect, at: .scrolled(first))
    #expect(list.shown == shown && list.lastFirst == 3)
    #expect(list.hidden == (shown.lowerBound, 7 - shown.upperBound))
  }

  @Test(arguments: [(0, 0..<4), (1, 2..<6), (2, 3..<7), (7, 0..<4)])
  func theSelectionIsInView(_ item: Int, _ shown: Range<Int>) {
    #expect(RowList(rows, in: rect, at: .selected(item)).shown == shown)
  }

  /// An item with more lines than there is room for is shown from its first line.
  @Test func aLongItemBeginsInView() {
    let low = Rect(column: 0, row: 0, columns: 10, rows: 1)
    for item in 0...2 {
      let list = RowList(rows, in: low, at: .selected(item))
      #expect(list.item(column: 0, row: 0) == item)
      #expect(rows.firstIndex { $0.item == item } == list.shown.lowerBound)
    }
  }

  @Test func theItemUnderTheMouse() {
    let list = RowList(rows, in: rect, at: .selected(1))
    #expect((2..<8).map { list.item(column: 2, row: $0) } == [nil, nil, 1, 1, nil, nil])
    #expect(
      (0..<14).map { list.item(column: $0, row: 4) } == Array(repeating: nil, count: 2)
        + Array(repeating: 1, count: 10) + Array(repeating: nil, count: 2))
  }

  @Test func theSelectionHasABar() {
    var surface = Surface(
      size: Size(columns: 13, rows: 8),
      styles: Styles(theme: .dark, capabilities: Capabilities()))
    let list = RowList(rows, in: rect, at: .selected(1))
    list.draw(on: &surface)
    #expect(
      (0..<8).map { surface.frame.text(row: $0) } == [
        "             ", "             ", "             ", "  b          ", "   two       ",
        "   more      ", "  c          ", "             ",
      ])
    let bar = surface.style(.selection)
    for row in 0..<8 {
      for column in 0..<13 {
        let isBar = rect.contains(column: column, row: row) && (4...5).contains(row)
        #expect((surface.frame[column, row].style == bar) == isBar)
      }
    }
  }

  /// Words are wrapped in their columns, and none is lost.
  @Test(arguments: GlyphSet.allCases) func wordsAreWrapped(_ glyphs: GlyphSet) {
    let surface = Surface(
      size: Size(columns: 80, rows: 24),
      styles: Styles(theme: .dark, capabilities: Capabilities(glyphs: glyphs)))
    let texts = ["a θ b", "tempered:0.3", "q flatter than the posterior p(Z|X,θ)"]
    for width in 24...60 {
      let rows = WindowRow.wrapped(
        zip([0, 4, 14], texts).map { .init($0, $1) }, width: width, item: 5, on: surface)
      for (at, text) in texts.enumerated() {
        let fields = rows.compactMap { row in
          row.fields.first { $0.column == [0, 4, 14][at] }?.pieces.map(\.text).joined()
        }
        let end = [3, 13, width][at]
        #expect(fields.allSatisfy { [0, 4, 14][at] + $0.unicodeScalars.count <= end })
        let words = surface.transliterate(text).split(separator: " ").joined()
        #expect(fields.joined().split(separator: " ").joined() == words, "\(width)")
      }
      #expect(rows.allSatisfy { $0.item == 5 })
    }
  }
}

/// The frames of windows.
@Suite struct WindowFrameTests {
  private func drawn(
    _ columns: Int, note: String, hidden: (above: Int, below: Int), glyphs: GlyphSet = .unicode
  ) -> [String] {
    var surface = Surface(
      size: Size(columns: columns, rows: 3),
      styles: Styles(theme: .dark, capabilities: Capabilities(glyphs: glyphs)))
    var frame = WindowFrame(title: "help", rect: surface.rect, note: note)
    frame.hidden = hidden
    frame.draw(on: &surface)
    return (0..<3).map { surface.frame.text(row: $0) }
  }

  @Test func theEdgesSayThatThereIsMore() {
    #expect(
      drawn(30, note: "esc closes", hidden: (3, 12)) == [
        "╭─ help ────────── ▲ 3 more ─╮", "│                            │",
        "╰─ ▼ 12 more ─── esc closes ─╯",
      ])
    #expect(
      drawn(30, note: "esc closes", hidden: (0, 0)) == [
        "╭─ help ─────────────────────╮", "│                            │",
        "╰─────────────── esc closes ─╯",
      ])
    #expect(
      drawn(30, note: "esc closes", hidden: (0, 1), glyphs: .ascii) == [
        "+- help ---------------------+", "|                            |",
        "+- v 1 more ---- esc closes -+",
      ])
  }

  /// The words about more lines come before the note.
  @Test func theNoteGoesFirst() {
    #expect(drawn(27, note: "esc closes", hidden: (0, 12))[2] == "╰─ ▼ 12 more ─────────────╯")
    #expect(drawn(28, note: "esc closes", hidden: (0, 12))[2] == "╰─ ▼ 12 more ─ esc closes ─╯")
    #expect(drawn(14, note: "", hidden: (0, 12))[2] == "╰─ ▼ 12 more ╯")
    #expect(drawn(8, note: "", hidden: (0, 12))[2] == "╰─ ▼ 12╯")
  }

  /// A frame with its lines, as the mouse reads it and as it is drawn.
  @Test func headAndFootDoNotScroll() {
    let area = WindowArea(Rect(column: 0, row: 0, columns: 20, rows: 8))
    let rows = (0..<9).map { (at: Int) in WindowRow([.init(0, "row \(at)")], item: at) }
    let window = RowWindow(
      title: "list", note: "", in: area.rect, of: area, head: [WindowRow([.init(0, "head")])],
      rows: rows, foot: [WindowRow([.init(0, "foot")]), WindowRow([.init(0, "last")])],
      at: .selected(8))
    var surface = Surface(
      size: Size(columns: 20, rows: 8),
      styles: Styles(theme: .dark, capabilities: Capabilities()))
    window.draw(on: &surface)
    #expect(
      (0..<8).map { surface.frame.text(row: $0) } == [
        "╭─ li… ─ ▲ 6 more ─╮", "│ head             │", "│ row 6            │",
        "│ row 7            │",
        "│ row 8            │", "│ foot             │", "│ last             │",
        "╰──────────────────╯",
      ])
    #expect((0..<8).map { window.item(column: 5, row: $0) } == [nil, nil, 6, 7, 8, nil, nil, nil])
    // With little room the foot goes before the list.
    let low = RowWindow(
      title: "list", note: "", in: area.rect.inset(bottom: 2),
      of: WindowArea(area.rect.inset(bottom: 2)), head: [WindowRow([.init(0, "head")])],
      rows: rows, foot: [WindowRow([.init(0, "foot")])], at: .selected(0))
    #expect((0..<6).map { low.item(column: 5, row: $0) } == [nil, nil, 0, 1, 2, nil])
  }
}
