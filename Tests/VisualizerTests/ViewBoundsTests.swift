import Datasets
import Mixtures
import Plane
import Stepping
import Testing

@testable import Visualizer

/// The part of the plane that the scatter plot shows.
@Suite struct ViewBoundsTests {
  /// The classroom starts of the shipped data in the plane, in the units of the file and in sd units.
  static let starts = Catalogue.entries.filter { $0.y != nil }.flatMap { entry in
    // Counts have no other units.
    [(entry.name, false)] + (entry.model.family == "coins" ? [] : [(entry.name, true)])
  }

  /// No ellipse of a classroom start is cut, and the data keep their size.
  @Test(arguments: starts) func ellipsesAreClosed(_ name: String, isStandardized: Bool) throws {
    let entry = try #require(Catalogue.entry(named: name))
    let raw = try entry.dataset()
    let session = try Session(
      dataset: isStandardized ? raw.standardized() : raw, recipe: Recipe(entry), theme: .dark)
    #expect(session.startName == "classroom start")
    let (view, fit) = (session.view.bounds, session.timeline.present)
    let data = try #require(session.dataset.points.bounds)
    #expect(view.contains(data.minimum) && view.contains(data.maximum))
    #expect(data.width > view.width / 2.4 && data.height > view.height / 2.4)
    for component in fit.parameters.components {
      guard
        let outline = fit.model.family.presentation.outlineBounds(of: component, level: 2)
      else { continue }
      let isHigh = view.minimum.y < outline.minimum.y && outline.maximum.y < view.maximum.y
      let isWide = view.minimum.x < outline.minimum.x && outline.maximum.x < view.maximum.x
      #expect(isHigh, "\(outline) in \(view)")
      // Circles of thousands of newtons around tenths of a millimetre cannot be shown whole.
      #expect(isWide == (name != "scales"), "\(outline) in \(view)")
    }
  }

  /// The view keeps all ellipses of a run from a classroom start, and never shrinks.
  @Test(arguments: ["old-faithful", "penguins", "iris", "wine", "two-moons"])
  func theViewOnlyGrows(_ name: String) throws {
    var session = try Sessions.opened(name)
    for _ in 0..<20 {
      let before = session.view.bounds
      session.apply(.step(.next))
      let view = session.view.bounds
      #expect(view.union(before) == view)
      for component in session.timeline.present.parameters.components {
        let outline = try #require(
          session.model.family.presentation.outlineBounds(of: component, level: 2))
        #expect(view.contains(outline.minimum) && view.contains(outline.maximum))
      }
    }
  }

  /// A runaway ellipse shows its mean while that is in reach, and leaves the data their room.
  @Test func runawayEllipsesAreHeldBack() throws {
    let session = try Sessions.oldFaithful()
    let points = session.dataset.points
    let data = try #require(points.bounds)
    func view(_ mean: Point, _ sd: Point) -> Bounds {
      let covariance = SymmetricMatrix(xx: sd.x * sd.x, xy: 0, yy: sd.y * sd.y)
      let component = GaussianFamily().component(mean: mean, covariance: covariance)
      let θ = session.model.working(Mixture(weights: [1], components: [component]))
      return ViewBounds.around(Fit(model: session.model, start: θ), points: points)
    }
    let usual = data.padded(by: 0.03)
    #expect(view(data.centre, Point(1e6, 1e9)) == usual)
    #expect(view(Point(1e9, -1e9), Point(1, 1)) == usual)
    // Only the axis along which it runs away is held back.
    let low = data.centre.y - 50
    let flat = view(data.centre, Point(100, 25))
    #expect(flat.minimum.x == usual.minimum.x && flat.maximum.x == usual.maximum.x)
    #expect(flat.minimum.y < data.minimum.y && flat.minimum.y < low)
    let far = view(Point(data.maximum.x + 0.5 * data.width, 70), Point(1, 1))
    #expect(far.maximum.x > data.maximum.x + 0.5 * data.width)
  }
}
