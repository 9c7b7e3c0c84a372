import Drawing
import Terminals
import Testing

@Suite struct GroundPainterTests {
  /// Cells with the terminal's colours, a foreground, a background, attributes, and both colours.
  private let frame: Frame = {
    var frame = Frame(size: Size(columns: 5, rows: 1))
    frame[1, 0] = Cell("a", Style(foreground: .indexed(214)))
    frame[2, 0] = Cell("b", Style(background: .indexed(52)))
    frame[3, 0] = Cell("c", Style(attributes: [.bold, .reverse]))
    frame[4, 0] = Cell("d", Style(foreground: .indexed(3), background: .indexed(4)))
    return frame
  }()

  @Test(arguments: [
    (Theme.dark, ColorDepth.indexed, Color.indexed(252), Color.indexed(233)),
    (.light, .indexed, .indexed(234), .indexed(231)),
    (.highContrast, .indexed, .indexed(252), .indexed(233)),
    (.dark, .eight, .indexed(7), .indexed(0)), (.light, .eight, .indexed(0), .indexed(7)),
    (.dark, .direct, .direct(0xd0d0d0), .direct(0x101216)),
    (.light, .direct, .direct(0x1c1c1c), .direct(0xffffff)),
  ]) func theThemesColoursReplaceTheTerminals(
    theme: Theme, depth: ColorDepth, foreground: Color, background: Color
  ) {
    for known in [nil, Theme.dark, .light] where known != theme {
      let painted = GroundPainter(known: known).painted(frame, theme: theme, depth: depth)
      #expect(painted.text(row: 0) == frame.text(row: 0))
      let styles = painted.cells.map(\.style)
      #expect(styles[0] == Style(foreground: foreground, background: background))
      #expect(styles[1] == Style(foreground: .indexed(214), background: background))
      #expect(styles[2] == Style(foreground: foreground, background: .indexed(52)))
      #expect(styles[4] == frame.cells[4].style)
      let attributes: Style.Attributes = foreground == .indexed(0) ? .reverse : [.bold, .reverse]
      #expect(
        styles[3] == Style(foreground: foreground, background: background, attributes: attributes))
    }
  }

  @Test func nothingChangesOnAKnownBackgroundOrWithoutColour() {
    for depth in ColorDepth.allCases {
      for theme in Theme.allCases {
        let same = GroundPainter(known: theme).painted(frame, theme: theme, depth: depth)
        #expect(same == frame, "\(theme) \(depth)")
        let mono = GroundPainter(known: nil).painted(frame, theme: .mono, depth: depth)
        #expect(mono == frame, "\(depth)")
        let colourless = GroundPainter(known: nil).painted(frame, theme: theme, depth: .mono)
        #expect(colourless == frame, "\(theme)")
      }
    }
  }
}
