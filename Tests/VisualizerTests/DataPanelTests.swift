import Screens
import Stepping
import Terminals
import Testing

@testable import Drawing
@testable import Visualizer

/// The changes of the picture of the data by a half-step.
@Suite struct DataPanelTests {
  static let looks: [Capabilities] =
    [.unicode, .blocks, .ascii].map { Capabilities(colors: .indexed, glyphs: $0) }
    + [Capabilities(colors: .direct), Capabilities(colors: .eight), Capabilities(colors: .mono)]

  static let names = ["old-faithful", "penguins", "four-blobs", "crossing-lines", "wdbc"]

  /// An E-step changes only how points look: no line, badge, trail or number moves, and no point comes or
  /// goes.
  @Test(arguments: names, looks) func anEStepMovesNothing(_ name: String, _ look: Capabilities)
    throws
  {
    var session = try Sessions.opened(name)
    let size = Size.small
    let rect = try #require(session.layout(size)[.data])
    let styles = Styles(theme: .dark, capabilities: look)
    let components = session.recipe.components
    let points = Set(
      (0..<components).map { styles.pointGlyph($0, of: components) } + ["?", "●", "█", "▀"])
    for _ in 0..<3 {
      let before = session.frame(size: size, capabilities: look)
      session.apply(.step(.expectation))
      let after = session.frame(size: size, capabilities: look)
      for row in rect.row..<rect.endRow {
        for column in rect.column..<rect.endColumn where before[column, row] != after[column, row] {
          let pair = [before[column, row].scalar, after[column, row].scalar]
          #expect(pair.allSatisfy(points.contains), "\(pair) at \(column), \(row)")
        }
      }
      session.apply(.step(.maximization))
    }
  }

  /// An M-step leaves every point as it is wherever it is visible before and after.
  @Test(arguments: names, looks) func anMStepMovesNoPoint(_ name: String, _ look: Capabilities)
    throws
  {
    var session = try Sessions.opened(name)
    let size = Size.small
    for _ in 0..<3 {
      session.apply(.step(.expectation))
      // The view may grow with the ellipses.
      let after = session.after { $0.apply(.step(.maximization)) }
      session.view.bounds = after.view.bounds
      let rect = try #require(session.layout(size)[.data])
      let viewport = DataPanel(session: session).plotLayout(in: rect).viewport
      let (old, new) = (
        session.frame(size: size, capabilities: look), after.frame(size: size, capabilities: look)
      )
      let points = session.drawnPoints(in: viewport, look)
      for (at, cell) in points where old[at.x, at.y] == cell && new[at.x, at.y] != cell {
        // A line, a badge or a trail came over it, and nothing else.
        let scalar = new[at.x, at.y].scalar
        #expect(!"●▲■◆ox+*?".unicodeScalars.contains(scalar), "\(scalar)")
      }
      let kept = points.count { new[$0.key.x, $0.key.y] == $0.value }
      #expect(kept > points.count / 2)
      session = after
    }
  }

  /// The mean of a line is solid and its band is dotted.
  @Test func bandsAreDotted() throws {
    let session = try Sessions.opened("crossing-lines")
    let presentation = session.model.family.presentation
    for component in session.timeline.present.parameters.components {
      let curves = presentation.outline(
        of: component, level: 2, samples: 48, in: session.view.bounds)
      #expect(curves.map(\.isDotted) == [false, true, true])
    }
    let ellipse = try Sessions.oldFaithful()
    let mean = ellipse.timeline.present.parameters.components[0]
    #expect(
      ellipse.model.family.presentation.outline(
        of: mean, level: 2, samples: 48, in: ellipse.view.bounds
      ).map(\.isDotted) == [false])
  }
}

extension DataPanelTests {
  /// A kept cloud of points alone belongs to its points: another point in the place of one that was taken back is drawn.
  @Test func aKeptCloudBelongsToItsPoints() throws {
    let session = try Sessions.oldFaithful().pressing("e m e o o x 0")
    let memo = Memo()
    var pictures: Set<[[Cell]]> = []
    for keys in ["enter", "left left left enter", "up up up up enter"] {
      let edited = try session.pressing(keys)
      #expect(edited.dataset.points.count == 273)
      let frame = edited.frame(size: .middle, capabilities: Capabilities(), memo: memo)
      #expect(frame == edited.frame(size: .middle, capabilities: Capabilities()))
      pictures.insert((0..<frame.size.rows).map { Array(frame.row($0)) })
    }
    #expect(pictures.count == 3)
  }
}

extension Session {
  fileprivate func after(_ change: (inout Session) -> Void) -> Session {
    var next = self
    change(&next)
    return next
  }

  /// The cells of the points, drawn without anything else.
  fileprivate func drawnPoints(in viewport: Viewport, _ look: Capabilities) -> [SIMD2<Int>: Cell] {
    let cloud = gatheredCloud(of: timeline.present, in: viewport)
    var frame = Frame(size: .small)
    let styles = Styles(theme: .dark, capabilities: look)
    CloudPainter(cloud: cloud, styles: styles).draw(
      into: &frame, below: PlotLines([], viewport: viewport, points: nil, styles: styles))
    var cells: [SIMD2<Int>: Cell] = [:]
    for row in 0..<frame.size.rows {
      for column in 0..<frame.size.columns where frame[column, row].scalar != " " {
        cells[SIMD2(column, row)] = frame[column, row]
      }
    }
    return cells
  }
}
