import Drawing
import Plane
import Terminals
import Testing

/// Whole plots as pictures.
@Suite struct ScatterTests {
  let means = [Point(2.0, 54), Point(4.3, 80), Point(3.4, 62)]
  let shapes = [
    SymmetricMatrix(xx: 0.07, xy: 0.4, yy: 34), SymmetricMatrix(xx: 0.17, xy: 0.94, yy: 36),
    SymmetricMatrix(xx: 0.3, xy: -2, yy: 40),
  ]

  @Test func smallScatter() {
    #expect(
      picture(scatter(44, 18)) == """
        ╭─ 1 data ──────────────────────────── 2σ ─╮
        │  │                                       │
        │  │                       ●●●⢀⠤⠔⠒⠒⠒⠒⠒⢄  ● │
        │  │                       ⢀⠔⠊⠁●●●●●○●⠈⢢   │
        │  │                     ⢀⠔⠁ ●●●●●●●●●●⢸   │
        │80┤                    ●⡎● ●●● 2 ●●● ⢠⠃   │
        │  │            ⣀●⠤⠤⠤⢄⣀  ⡇● ●●●●● ● ⣀⠔⠁    │
        │  │        ● ⢠⠊ ●●● ● ●●⠑⢄●○ ●●⢀⣀⠤⠊       │
        │  │        ⣀⣀⡘⡄ ●●   ●  ●●⠉⠑⠒⡊⠉⠁   ●      │
        │  │ ●   ●⠔⠉●●⠈⠺○     ● 3  ●● ⠈⠢⡀          │
        │60┤   ⢀⠎●●●●●● ●⠑⢄ ● ●●● ●●    ⠈⢢         │
        │  │   ⡜●● 1 ●● ●  ⠑⠢●●     ●   ●⠈⡆        │
        │  │   ⡇ ●●●●●●●⠇     ⠈⠑⠒⠤⢄⣀⣀●⣀⣀⡠⠊         │
        │  │   ⢱  ● ●●⡠●                           │
        │  │    ●⠤⠤●●⠊                             │
        │40┤         ●                             │
        │          2        3        4        5    │
        ╰─────────────────────── eruption (min) → ─╯
        """)
  }

  @Test func asciiScatter() {
    #expect(
      picture(scatter(44, 18, .ascii)) == #"""
        +- 1 data --------------------------- 2sd -+
        |  |                                       |
        |  |                       xxx -------x  x |
        |  |                        ---xxxxxox\x   |
        |  |                     x// xxxxxxxxxx/   |
        |80+                    x/x xxx 2 xxx /    |
        |  |            -+-----  |x xxxxx x -/x    |
        |  |        o  - +++ x xxx\xo xx----       |
        |  |        --|  ++   +  xx---\-x   x      |
        |  | o   o--oo \o     + 3  ++  \\          |
        |60+    /oooooo o\\ + +++ ++     \         |
        |  |   /oo 1 oo o  --++     +   + /        |
        |  |   | ooooooo      -------+----         |
        |  |   |  o oo/o                           |
        |  |    o--oo-                             |
        |40+         o                             |
        |          2        3        4        5    |
        +---------------------- eruption (min) -> -+
        """#)
  }

  /// Three clouds, their ellipses, trails and badges, in a box.
  private func scatter(_ columns: Int, _ rows: Int, _ glyphs: GlyphSet = .unicode) -> Frame {
    let styles = styles(.dark, .indexed, glyphs)
    var frame = Frame(size: Size(columns: columns, rows: rows))
    let rect = Box(title: "1 data", topRight: "2σ", bottomRight: "eruption (min) →")
      .draw(into: &frame, rect: Rect(size: frame.size), styles: styles)
    let ellipses = zip(means, shapes).map { Ellipse(centre: $0, shape: $1, level: 2) }
    let bounds = ellipses.dropFirst().reduce(ellipses[0].bounds) { $0.union($1.bounds) }
    let layout = PlotLayout(rect: rect, bounds: bounds.padded(by: 0.1))
    var cloud = PointCloud(viewport: layout.viewport, components: 3)
    var random = Generator()
    for n in 0..<210 {
      let k = [0, 0, 1, 1, 1, 1, 2][n % 7]
      guard let factor = Cholesky(shapes[k]) else { continue }
      let (u, v) = (random.normal(), random.normal())
      let point = means[k] + Point(factor.l11 * u, factor.l21 * u + factor.l22 * v)
      cloud.add(point, (0..<3).map { $0 == k ? 1 : 0 })
    }
    var marks: [Mark] = ellipses.enumerated().map {
      .polyline($1.polygon(count: 200), isClosed: true, pen: Pen(styles.component($0, of: 3)))
    }
    marks.append(.cloud(cloud))
    for k in 0..<3 {
      let style = styles.component(k, of: 3)
      marks.append(.glyph(glyphs == .ascii ? "o" : "○", at: means[k] + Point(0.5, 8), style: style))
      let badge = Badge(
        " \(k + 1) ", at: means[k], in: layout.viewport, style: styles.badge(k, of: 3))
      marks.append(.badges(badge.map { [$0] } ?? []))
    }
    Plot(layout: layout, marks: marks, styles: styles).draw(into: &frame)
    return frame
  }
}
