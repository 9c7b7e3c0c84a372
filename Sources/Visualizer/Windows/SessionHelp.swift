import Drawing
import Plane
import Screens
import Terminals

/// The help: how to read the picture, and the key table.
struct SessionHelp: SessionWindow {
  /// The first line in view.
  var scroll = 0

  static let opening = Binding<SessionAction>(
    [.typed("?"), .function(1)], .window(.open(.help)), "help", hint: "help", rank: 1)

  var keymap: [Binding<SessionAction>] { WindowKeys.text }

  mutating func take(_ input: WindowInput, in session: Session, size: Size) {
    scroll.take(input, upTo: lastScroll(in: session, size: size))
  }

  func picture(of session: Session, in area: WindowArea, on surface: Surface)
    -> (any WindowPicture)?
  {
    HelpWindow(
      reading: Self.reading(
        in: surface.glyphs, session.dimension, of: session.model.family.presentation),
      groups: Session.keys,
      termWidth: 20, scroll: scroll
    )
    .picture(in: area, on: surface)
  }

  /// The marks of the picture, as a glyph set draws them, and their meanings.
  static func reading(
    in glyphs: GlyphSet, _ dimension: Dimension = .two,
    of family: any FamilyPresentation = FamilyPresentations.all[0]
  ) -> HelpWindow.Reading {
    func marks(_ symbols: Symbol...) -> String {
      symbols.map { String(glyphs[$0]) }.joined(separator: " ")
    }
    let lamps = [
      (Symbol.lampHeld, "held"), (.lampExcused, "excused: the variant may break it"),
      (.lampNotApplicable, "does not apply"), (.lampBroken, "broken"),
    ]
    return data(in: dimension, of: family) + quantities + [
      ("\(marks(.beyond, .below)) ↙", "higher, lower, or farther left than the picture shows"),
      (marks(.touch, .trail, .trail, .trail), "the first mean of a component, and its path"),
      (
        marks(.change, .rule, .dottedLine),
        "an edit or other rules; log p and L of the branch that j opens"
      ),
      (
        "laws",
        lamps.map { "\(glyphs[$0.0]) \($0.1)" }.joined(separator: ", ") + "; w has the sentences"
      ),
    ]
  }

  private static func data(in dimension: Dimension, of family: any FamilyPresentation)
    -> HelpWindow.Reading
  {
    switch dimension {
    case .one:
      [
        ("bars", "the data X as a histogram of area 1, divided by q: E moves their colours only"),
        ("curves", "π_k p(x|k) of each component, and their sum p(x|θ): M moves them"),
        ("q", "the points in the colours of q, the belief about the component of each point"),
        (
          "r",
          "the posterior r(x) at θ, with the number of the likeliest component; E copies it to q"
        ),
      ]
    case .two:
      [
        ("points", "the data X; the colours are q, the belief about the component of each point"),
        family.outlineReading,
      ]
    }
  }

  private static let quantities: HelpWindow.Reading = [
    ("EM", "expectation–maximisation: the steps E and M in turn raise log p(X|θ)"),
    ("θ", "the parameters: the weight π, the mean and the covariance of each component"),
    ("Z, q", "Z is the unknown component of each point; q(Z) is a distribution over it"),
    ("log p", "the white roof: log p(X|θ) in nats, how well θ explains the data; * adds log p(θ)"),
    ("L", "the teal area: L(q,θ), a lower bound of log p (the ELBO) that can be maximised"),
    ("KL", "the red area: log p − L = KL(q‖p(Z|X,θ)), how far q is from the posterior"),
    (
      "Q, H",
      "2 o o splits L into Q, the expected complete-data log-likelihood, and H, the entropy of q"
    ),
    ("E-step", "changes q only. The usual E makes q the posterior: L rises to log p; red is gone"),
    ("M-step", "changes θ only. After the usual E, L rises, and log p by at least as much"),
    ("so", "with the usual E and M log p cannot fall: the chain at the bottom is the proof"),
    ("chart", "a column for each half-step, the newest brighter; run: log p from the start"),
    ("above, ×10⁻⁶", "small steps: the axis shows differences from the number in the frame"),
    ("slice", "the last step as a cut: M over θ, E over q; the brighter columns are old and new"),
    (
      "hill",
      "3 o: L over θ (across) and q (up) along the run; M goes across, E up to the ridge, log p"
    ),
    ("bounds", "3 o o: rows of the hill as curves; each is below log p and touches it at one θ"),
    ("two means", "3 o o o: log p over one coordinate of two means; the rest of θ is as now"),
    ("N_k", "4: the number of points of a component, the sum of its q; corr: its correlation"),
    (
      ":variance V",
      "one variance V for all, held; alone it halves: as it shrinks, EM becomes k-means"
    ),
    (":known q", "sets q to the known classes: with Z known, one M-step solves the problem"),
  ]
}

extension WindowName {
  static let help = WindowName(name: "help") { _ in SessionHelp() }
}
