import Plane
import Screens
import Stepping
import Terminals
import Testing

@testable import Drawing
@testable import Mixtures
@testable import Visualizer

/// The look of points of which nothing is known yet.
@Suite struct IgnoranceTests {
  static let looks: [(GlyphSet, ColorDepth, Unicode.Scalar)] = [
    (.unicode, .indexed, "●"), (.unicode, .direct, "●"), (.blocks, .indexed, "●"),
    (.unicode, .eight, "?"), (.unicode, .mono, "?"), (.ascii, .indexed, "?"), (.ascii, .mono, "?"),
  ]

  /// At the start q = π, and all points look the same, even if π prefers a component.
  @Test(arguments: looks)
  func theStartShowsIgnorance(glyphs: GlyphSet, colors: ColorDepth, mark: Unicode.Scalar) throws {
    for weights in [[0.5, 0.5], [0.9, 0.1]] {
      let session = try Self.session(weights)
      let capabilities = Capabilities(colors: colors, glyphs: glyphs)
      let styles = Styles(theme: .dark, capabilities: capabilities)
      let viewport = try #require(session.layout(.small)[.data]).viewport(of: session)
      let frame = session.frame(size: .small, capabilities: capabilities)
      let undecided = Cell(mark, styles.mixed([1, 1]))
      let cells = Set(session.dataset.points.cells(in: viewport)).map { frame[$0.x, $0.y] }
      #expect(cells.count { $0 == undecided } > 60)
      for mark in [styles.pointGlyph(0, of: 2), styles.pointGlyph(1, of: 2)] {
        #expect(!cells.contains { $0.scalar == mark && $0 != undecided }, "\(mark)")
      }
      // The M-step from there does not tell the points apart either; the E-step does.
      #expect(session.cloud(in: viewport) == session.pressing(.maximization).cloud(in: viewport))
      #expect(session.cloud(in: viewport) != session.pressing(.expectation).cloud(in: viewport))
    }
  }

  private static func session(_ weights: [Double]) throws -> Session {
    let components = [Point(2.5, 90), Point(4, 50)].map {
      GaussianFamily().component(mean: $0, covariance: SymmetricMatrix(xx: 1, xy: 0, yy: 100))
    }
    return try Sessions.opened("old-faithful") {
      $0.start = .given(Mixture(weights: weights, components: components), name: "given")
    }
  }
}

extension Rect {
  fileprivate func viewport(of session: Session) -> Viewport {
    DataPanel(session: session).plotLayout(in: self).viewport
  }
}

extension Points {
  fileprivate func cells(in viewport: Viewport) -> [SIMD2<Int>] {
    (0..<count).compactMap { n in
      viewport.cell(of: self[n]).map { SIMD2($0.column, $0.row) }
    }
  }
}

extension Session {
  /// The styles of the points in every cell of a viewport.
  fileprivate func cloud(in viewport: Viewport) -> [Cell] {
    let cloud = gatheredCloud(of: timeline.present, in: viewport)
    let styles = Styles(theme: .dark, capabilities: Capabilities())
    return (0..<viewport.rect.rows).flatMap { row in
      (0..<viewport.rect.columns).map { styles.point(cloud.weights(column: $0, row: row)) }
    }
  }

  fileprivate func pressing(_ halfStep: HalfStep) -> Session {
    var session = self
    session.run.advance(halfStep)
    return session
  }
}
