import Terminals

/// A mark of pictures, with its form in 7-bit characters.
package struct Symbol: Hashable, Sendable {
  let unicode: Unicode.Scalar
  let ascii: Unicode.Scalar

  init(_ unicode: Unicode.Scalar, ascii: Unicode.Scalar) {
    self.unicode = unicode
    self.ascii = ascii
  }

  /// The place where two curves touch, or where a path starts.
  package static let touch = Symbol("○", ascii: "@")
  /// An earlier place on a path.
  package static let trail = Symbol("∙", ascii: ".")
  /// The gap between two curves as an upright line.
  package static let gapLine = Symbol("┃", ascii: "#")
  /// An upright dotted line.
  package static let place = Symbol("┊", ascii: ":")
  /// The difference of a quantity, before its name.
  package static let difference = Symbol("Δ", ascii: "d")
  /// A change of rules, as an upright line.
  package static let change = Symbol("┆", ascii: "!")
  /// Something below the picture.
  package static let below = Symbol("↓", ascii: "v")
  /// Something above the picture.
  package static let beyond = Symbol("↑", ascii: "^")
  /// Points at the present column from below.
  package static let above = Symbol("▲", ascii: "^")
  /// Points at what matters.
  package static let pointer = Symbol("▶", ascii: ">")
  package static let pointerToLeft = Symbol("◀", ascii: "<")
  /// A point that needs attention.
  package static let attention = Symbol("!", ascii: "!")
  /// The insertion mark of a line of text.
  package static let insertion = Symbol("▏", ascii: "_")
  /// A full bar, and the empty rest of a bar.
  package static let bar = Symbol("█", ascii: "#")
  package static let barRest = Symbol("░", ascii: ".")
  /// The finished part of a task, and the rest of it.
  package static let progress = Symbol("━", ascii: "=")
  package static let progressRest = Symbol("─", ascii: ".")
  /// A level of one of two curves, and a dotted curve, in a legend.
  package static let upperCurveLine = Symbol("━", ascii: "=")
  package static let dottedLine = Symbol("┄", ascii: ".")
  /// More lines below, and more lines above.
  package static let more = Symbol("▼", ascii: "v")
  package static let moreAbove = Symbol("▲", ascii: "^")
  /// The part of a text that was cut off.
  package static let ellipsis = Symbol("…", ascii: "~")
  /// A level line.
  package static let rule = Symbol("─", ascii: "-")
  /// An upright axis, and a tick on it.
  package static let axisLine = Symbol("│", ascii: "|")
  package static let axisTick = Symbol("┤", ascii: "+")
  /// Infinity on a plot.
  package static let infinite = Symbol("∞", ascii: "!")
  /// A number read off a curve.
  package static let reading = Symbol("●", ascii: "@")
  /// A probability as an area.
  package static let probability = Symbol("░", ascii: ":")
  /// The length of a code as a level bar.
  package static let length = Symbol("▇", ascii: "#")
  package static let lampHeld = Symbol("●", ascii: "+")
  package static let lampNotApplicable = Symbol("·", ascii: ".")
  package static let lampExcused = Symbol("◐", ascii: "o")
  package static let lampBroken = Symbol("✖", ascii: "!")
}

/// A mark that takes several cells, with its form in 7-bit characters.
package struct WideSymbol: Hashable, Sendable {
  let unicode: String
  let ascii: String

  /// The selected point.
  package static let selectedPoint = WideSymbol(unicode: "[●]", ascii: "[o]")
  /// The place where the user edits.
  package static let crosshair = WideSymbol(unicode: "─┼─", ascii: "-+-")
}

extension GlyphSet {
  package subscript(symbol: Symbol) -> Unicode.Scalar {
    self == .ascii ? symbol.ascii : symbol.unicode
  }

  package subscript(symbol: WideSymbol) -> String {
    self == .ascii ? symbol.ascii : symbol.unicode
  }

  /// The top of a bar that fills `eighths` of a cell, from 1 to 8.
  package func bar(eighths: Int) -> Unicode.Scalar {
    let bars: [Unicode.Scalar] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    return self == .ascii ? Symbol.bar.ascii : bars[max(1, min(8, eighths)) - 1]
  }

  /// A level of `eighths` of a cell, from 1 to 8, that differs from the others in ASCII too.
  package func level(eighths: Int) -> Unicode.Scalar {
    let levels: [Unicode.Scalar] = ["_", ".", "-", "~", "=", "+", "*", "#"]
    return self == .ascii ? levels[max(1, min(8, eighths)) - 1] : bar(eighths: eighths)
  }

  /// The corners of a box: top left, top right, bottom left, bottom right.
  var corners: [Unicode.Scalar] {
    switch self {
    case .unicode: ["╭", "╮", "╰", "╯"]
    case .blocks: ["┌", "┐", "└", "┘"]
    case .ascii: ["+", "+", "+", "+"]
    }
  }

  /// From few to many, for points in one cell.
  var densityRamp: [Unicode.Scalar] {
    self == .ascii ? [".", ":", "+", "#"] : ["░", "▒", "▓", "█"]
  }
}
