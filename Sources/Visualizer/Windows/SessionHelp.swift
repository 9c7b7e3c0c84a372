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
      (Symbol.lampHeld, "held"), (.lampExcused, "excused by the variant"),
      (.lampNotApplicable, "does not apply"), (.lampBroken, "broken"),
    ]
    return data(in: dimension, of: family) + quantities + [
      ("\(marks(.beyond, .below)) ↙", "higher, lower, or further left than the picture shows"),
      (marks(.touch, .trail, .trail, .trail), "where a component began, and the way it came"),
      (
        marks(.change, .rule, .dottedLine),
        "rules changed or an edit; log p and L of the branch that j opens"
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
        ("q", "the points in the colours of q: how much each component is believed to own them"),
        (
          "r",
          "the posterior r(x) of θ, with the number of the likeliest component; E copies it to q"
        ),
      ]
    case .two:
      [
        ("points", "the data X, coloured by q: how much each component is believed to own them"),
        family.outlineReading,
      ]
    }
  }

  private static let quantities: HelpWindow.Reading = [
    ("log p", "the white roof: log p(X|θ), how well θ explains the data; * means + log p(θ)"),
    ("L", "the teal area: L(q,θ), a lower bound of log p that can be maximised"),
    ("KL", "the red area: log p − L, how far q is from the posterior p(Z|X,θ)"),
    ("Q, H", "2 o o splits L: Q + H; E trades Q against H, M moves Q alone"),
    ("E-step", "moves q only; the usual E: teal rises until it touches the roof; red is gone"),
    ("M-step", "moves θ only; after the usual E: L rises, log p by at least as much; red opens"),
    ("so", "with the usual E and M log p can never fall: that is the chain at the bottom"),
    ("chart", "a column for each half-step, the newest brighter; run: log p from the start"),
    ("slice", "the last step as a cut: M over θ, E over q; brighter columns: old and new"),
    (
      "hill",
      "3 o: L over θ (across) and q (up) along the run; M goes across, E up to the ridge, log p"
    ),
    ("bounds", "3 o o: rows of the hill as curves; each is below log p and touches it at one θ"),
    ("two means", "3 o o o: log p over one coordinate of two means, all else as now"),
    (":variance V", "one variance V for all, held; alone it halves: small, EM becomes k-means"),
  ]
}

extension WindowName {
  static let help = WindowName(name: "help") { _ in SessionHelp() }
}
