import Terminals

/// The marks of pictures, with their forms in 7-bit characters.
package enum Symbol: Hashable, Sendable, CaseIterable {
  /// The bound touches log p; a mean's start.
  case touch
  /// A mean's earlier place.
  case trail
  /// The present state on a curve.
  case present
  /// The gap as an upright line.
  case gapLine
  /// The gap as an area.
  case gapArea
  /// An upright dotted line.
  case place
  /// A change of rules, as an upright line.
  case change
  /// Something below the picture.
  case below
  /// Points at the present column from below.
  case above
  /// Points at what matters.
  case pointer
  /// The insertion mark of a line of text.
  case insertion
  /// A full bar.
  case bar
  /// A bar of log p, and one of L, which must differ without colour.
  case logLikelihoodBar, lowerBoundBar
  /// The empty rest of a bar.
  case barRest
  /// More lines below.
  case more
  /// A level line of text.
  case rule
  /// The curve of log p, and that of L, in a legend.
  case logLikelihoodLine, lowerBoundLine
  /// A dotted curve in a legend.
  case dottedLine
  /// A point that carries the gap.
  case carrier
  /// Infinity on a plot.
  case infinite
  /// An upright axis, and a tick on it.
  case axisLine, axisTick
  /// A number read off a curve.
  case reading
  /// A divergence above 0 as an area.
  case cost
  /// A divergence below 0 as an area.
  case saving
  /// A probability as an area.
  case probability
  /// The length of a code as a level bar.
  case length
  case lampHeld, lampSilent, lampExcused, lampBroken

  package func scalar(in glyphs: GlyphSet) -> Unicode.Scalar {
    glyphs == .ascii ? forms.ascii : forms.unicode
  }

  private var forms: (unicode: Unicode.Scalar, ascii: Unicode.Scalar) {
    switch self {
    case .touch: ("○", "@")
    case .trail: ("∙", ".")
    case .present: ("●", "o")
    case .gapLine: ("┃", "#")
    case .gapArea: ("░", "#")
    case .place: ("┊", ":")
    case .change: ("┆", "!")
    case .below: ("↓", "v")
    case .above: ("▲", "^")
    case .pointer: ("▶", ">")
    case .insertion: ("▏", "_")
    case .bar: ("█", "#")
    case .logLikelihoodBar: ("█", "=")
    case .lowerBoundBar: ("█", "-")
    case .barRest: ("░", ".")
    case .more: ("▼", "v")
    case .rule: ("─", "-")
    case .logLikelihoodLine: ("━", "=")
    case .lowerBoundLine: ("─", "-")
    case .dottedLine: ("┄", ".")
    case .carrier: ("◉", "#")
    case .infinite: ("∞", "!")
    case .axisLine: ("│", "|")
    case .axisTick: ("┤", "+")
    case .reading: ("●", "@")
    case .cost: ("░", "+")
    case .saving: ("▒", "-")
    case .probability: ("░", ":")
    case .length: ("▇", "#")
    case .lampHeld: ("●", "+")
    case .lampSilent: ("·", ".")
    case .lampExcused: ("◐", "o")
    case .lampBroken: ("✖", "!")
    }
  }
}

extension Symbol {
  /// The top of a bar that fills `eighths` of a cell, from 1 to 8.
  package static func bar(eighths: Int, in glyphs: GlyphSet) -> Unicode.Scalar {
    glyphs == .ascii ? bar.scalar(in: glyphs) : bars[max(1, min(8, eighths)) - 1]
  }

  private static let bars: [Unicode.Scalar] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
}

/// The marks of pictures that take several cells, with their forms in 7-bit characters.
package enum WideSymbol: Hashable, Sendable, CaseIterable {
  /// The selected point.
  case selectedPoint
  /// The place where the user edits.
  case crosshair
  /// The curve of a branch in a legend.
  case branch

  package func text(in glyphs: GlyphSet) -> String {
    glyphs == .ascii ? forms.ascii : forms.unicode
  }

  private var forms: (unicode: String, ascii: String) {
    switch self {
    case .selectedPoint: ("[●]", "[o]")
    case .crosshair: ("─┼─", "-+-")
    case .branch: ("┄┄", ": :")
    }
  }
}
