import Drawing
import Mixtures
import Terminals

/// What each mark of the slice is, for a class that looks at it alone.
struct SliceLegend {
  let slice: Slice

  static let rows = 6

  func draw(_ canvas: Canvas, _ rect: Rect, into frame: inout Frame) {
    let plain = canvas.glyphs == .ascii
    let lines: [(String, Role, String)] =
      slice.direction == .parameters
      ? [
        ("━", .logLikelihood, "log p(X|θ) along the way from θ_old to θ_new, and beyond"),
        ("─", .lowerBound, "L(q,θ) for the q of the last E-step: a lower bound everywhere"),
        (
          plain ? "@" : "○", .strong,
          "where they touch, with equal slope: q was the posterior there"
        ),
        (plain ? "o" : "●", .lowerBound, "θ_new: an exact M-step stops at the top of L"),
        (plain ? "#" : "┃", .gap, "the KL gap the M-step opened: log p rose by more than L"),
        (plain ? "." : "┄", .quiet, "the next bound, which the E-step to come will choose"),
      ]
      : [
        ("━", .logLikelihood, "log p(X|θ): θ does not move in an E-step, so it is flat"),
        ("─", .lowerBound, "L(q,θ) along the way from q_old to q_new, and beyond"),
        (plain ? "@" : "○", .strong, "where L touches log p: at q = p(Z|X,θ) and nowhere else"),
      ]
    for (row, line) in lines.enumerated() {
      canvas.write(line.0, line.1, column: rect.column + 2, in: rect, row: row, into: &frame)
      canvas.write(line.2, .text, column: rect.column + 4, in: rect, row: row, into: &frame)
    }
  }
}
