import Screens
import Terminals
import Testing

@testable import Visualizer

/// The places of the parts of the screen, at every size.
@Suite struct LayoutTests {
  private static let panels = PanelName.allCases

  private func layout(
    _ columns: Int, _ rows: Int, _ components: Int = 2, focus: PanelName = .data,
    lit: Part = .everything, wanted: Set<Part> = [], isInLesson: Bool = false,
    isEnlarged: Bool = false,
    isPresenting: Bool = false
  ) -> ScreenLayout {
    ScreenLayout(
      size: Size(columns: columns, rows: rows), components: components, focus: focus, lit: lit,
      wanted: wanted, isInLesson: isInLesson, isEnlarged: isEnlarged, isPresenting: isPresenting)
  }

  private func shown(_ layout: ScreenLayout) -> Set<PanelName> {
    Set(Self.panels.filter { layout[$0] != nil })
  }

  /// The parts share out all cells of the screen, and each panel keeps its smallest size.
  ///
  /// K changes rows only, so that not every K is tried at every number of columns.
  @Test(arguments: panels, [false, true])
  func thePartsCoverTheScreen(_ focus: PanelName, _ isPresenting: Bool) {
    for columns in 1...220 {
      for components in columns % 20 == 0 ? Array(1...9) : [2] {
        for rows in 1...70 {
          let layout = layout(
            columns, rows, components, focus: focus, isPresenting: isPresenting)
          guard isCovered(Size(columns: columns, rows: rows), by: layout), layout[focus] != nil
          else {
            Issue.record("\(columns)×\(rows), K = \(components): \(layout)")
            return
          }
        }
      }
    }
  }

  private func isCovered(_ size: Size, by layout: ScreenLayout) -> Bool {
    let least = size.columns >= 60 && size.rows >= 18 ? Size(columns: 30, rows: 7) : nil
    var rects = [layout.title, layout.caption, layout.hints]
    if let chain = layout.chain { rects.append(chain) }
    for panel in Self.panels {
      guard let rect = layout[panel] else { continue }
      rects.append(rect)
      // Even a table of one component has a frame, its headings and a row.
      let rows = panel == .parameters ? 1 + ParameterPanel.rowsBesideComponents : least?.rows
      if let least, let rows, rect.columns < least.columns || rect.rows < rows { return false }
    }
    var cells = 0
    for (at, one) in rects.enumerated() where !one.isEmpty {
      cells += one.columns * one.rows
      guard one.endColumn <= size.columns, one.endRow <= size.rows else { return false }
      for other in rects[..<at]
      where one.column < other.endColumn && other.column < one.endColumn
        && one.row < other.endRow && other.row < one.endRow
      { return false }
    }
    return cells == size.columns * size.rows
  }

  /// Chart and slice are there together at every size from 80×24 on, unless the focused table has
  /// the place of the slice. For the back row no other panel appears.
  @Test(arguments: panels) func chartAndSliceAreTogether(_ focus: PanelName) {
    let usual: Set<PanelName> = [.data, .bound, focus == .parameters ? .parameters : .slice]
    for columns in stride(from: 80, through: 220, by: 7) {
      for rows in 24...70 {
        for components in 1...9 {
          let all = shown(layout(columns, rows, components, focus: focus))
          let few = shown(layout(columns, rows, components, focus: focus, isPresenting: true))
          #expect(all == usual || all == Set(Self.panels))
          #expect(few == usual || focus == .parameters && few == all)
        }
      }
    }
  }

  @Test func theTableNeedsRoom() {
    let table = 2 + ParameterPanel.rowsBesideComponents
    #expect(shown(layout(80, 24)) == [.data, .bound, .slice])
    #expect(shown(layout(80, 24, 9, focus: .parameters)) == [.data, .bound, .parameters])
    #expect(shown(layout(100, 30, 9)) == [.data, .bound, .slice])
    for (columns, rows) in [(120, 40), (200, 60)] {
      for components in 1...9 {
        let layout = layout(columns, rows, components)
        #expect(shown(layout) == Set(Self.panels))
        #expect(layout[.parameters]?.rows == components - 2 + table)
        #expect((layout[.bound]?.rows ?? 0) + (layout[.slice]?.rows ?? 0) >= 20)
        #expect(layout[.bound]?.endRow == layout[.slice]?.row)
        #expect(layout[.slice]?.endRow == layout[.parameters]?.row)
      }
    }
  }

  @Test(arguments: [(60, 30), (66, 30), (80, 36), (120, 54), (200, 90)])
  func theDataHaveTheSmallerHalf(_ columns: Int, _ data: Int) {
    #expect(layout(columns, 24)[.data]?.columns == data)
  }

  /// Below 80 columns the focused panel has the place beside the data; below 60×18 it has all.
  @Test func theFocusedPanelHasTheLastPlace() {
    for columns in 60..<80 {
      #expect(shown(layout(columns, 18)) == [.data, .bound])
      #expect(layout(columns, 18, focus: .slice)[.slice] == layout(columns, 18)[.bound])
      #expect(shown(layout(columns, 18, focus: .parameters)) == [.data, .bound, .parameters])
    }
    for panel in Self.panels {
      #expect(shown(layout(59, 40, focus: panel)) == [panel])
      #expect(shown(layout(120, 17, focus: panel)) == [panel])
      #expect(shown(layout(120, 40, focus: panel, isEnlarged: true)) == [panel])
    }
  }

  /// A table that a lesson needs is beside the chart, or has its place.
  @Test func aWantedTableIsShown() {
    for columns in 60...220 {
      for rows in 12...60 {
        for components in [1, 2, 6] {
          let size = Size(columns: columns, rows: rows)
          let layout = layout(columns, rows, components, wanted: [.table], isInLesson: true)
          #expect((layout[.parameters]?.rows ?? 0) >= 5, "\(size)")
          #expect(layout[.bound] != nil || rows < 17, "\(size)")
          #expect(isCovered(Size(columns: columns, rows: min(rows, 17)), by: layout) || rows > 17)
        }
      }
    }
  }

  /// In a lesson, whose picture is lower, the chain has a row of its own from eleven rows on.
  @Test func aLessonHasTheChain() {
    for columns in 60...220 {
      for rows in 1...60 {
        let layout = layout(columns, rows, isInLesson: true)
        #expect((layout.chain?.rows == 1) == (rows >= 11), "\(columns)×\(rows)")
        #expect(isCovered(Size(columns: columns, rows: rows), by: layout), "\(columns)×\(rows)")
        let lit = self.layout(columns, rows, lit: .chain, isInLesson: true)
        #expect(lit.chain?.rows == 1 || rows < 2, "\(columns)×\(rows)")
      }
    }
    #expect(layout(59, 40, isInLesson: true).chain == nil)
  }

  @Test func theChainNeedsTwentyRows() {
    #expect(layout(60, 19).chain == nil && layout(60, 20).chain?.rows == 1)
    let lit = layout(60, 18, lit: .chain)
    #expect(lit.chain == layout(60, 18).caption && lit.caption.isEmpty)
    #expect(layout(60, 20, lit: .chain) == layout(60, 20))
    #expect(layout(80, 24, lit: .table) == layout(80, 24))
  }
}
