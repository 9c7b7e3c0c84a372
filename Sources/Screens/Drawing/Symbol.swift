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
  /// The empty rest of a bar.
  case barRest
  /// More lines below.
  case more
  /// A level line of text.
  case rule
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
    case .barRest: ("░", ".")
    case .more: ("▼", "v")
    case .rule: ("─", "-")
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
