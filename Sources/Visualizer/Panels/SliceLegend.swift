import Drawing
import Mixtures
import Screens
import Terminals

/// The meaning of each mark of the slice, for a class that looks at the slice alone.
struct SliceLegend {
  let slice: Slice

  static let rows = 6

  func draw(on surface: inout Surface) {
    for (row, line) in lines.enumerated() {
      let column = surface.rect.column
      surface.write(
        String(surface[line.symbol]), line.style, column: column + 2, row: row)
      surface.write(line.text, .text, column: column + 4, row: row)
    }
  }

  private typealias Line = (symbol: Symbol, style: TextStyle, text: String)

  private var lines: [Line] {
    switch slice.direction {
    case .parameters: Self.parameters
    case .responsibilities: Self.responsibilities
    }
  }

  private static let parameters: [Line] = [
    (.upperCurveLine, .logLikelihood, "log p(X|θ) along the way from θ_old to θ_new, and beyond"),
    (.lowerCurveLine, .lowerBound, "L(q,θ) for the q of the last E-step: a lower bound everywhere"),
    (.touch, .strong, "where they touch, with equal slope: q was the posterior there"),
    (.present, .lowerBound, "θ_new: an exact M-step stops at the top of L"),
    (.gapLine, .gap, "the KL gap the M-step opened: log p rose by more than L"),
    (.dottedLine, .quiet, "the next bound, which the E-step to come will choose"),
  ]

  private static let responsibilities: [Line] = [
    (.upperCurveLine, .logLikelihood, "log p(X|θ): θ does not move in an E-step, so it is flat"),
    (.lowerCurveLine, .lowerBound, "L(q,θ) along the way from q_old to q_new, and beyond"),
    (.touch, .strong, "where L touches log p: at q = p(Z|X,θ) and nowhere else"),
  ]
}
