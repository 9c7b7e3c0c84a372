import Mixtures
import Screens

/// The meaning of the colours of a slice, for a class that looks at the slice alone.
struct SliceLegend {
  let lines: [StyledLine]

  init(direction: Slice.Direction, names: BoundNames, width: Int, on surface: Surface) {
    let logPosterior = StyledLine.Piece(names.logPosterior, .logLikelihood)
    let lowerBound = StyledLine.Piece(names.lowerBound, .lowerBound)
    let words: [StyledLine.Piece] =
      switch direction {
      case .parameters:
        [
          logPosterior, .init(" along the way from θ_old to θ_new · ", .text),
          lowerBound, .init(" for the q that this M had · ", .text),
          .init("KL", .gap), .init(" the gap between them · dotted: the next bound", .text),
        ]
      case .responsibilities:
        [
          logPosterior, .init(": flat, because E leaves θ alone · ", .text),
          lowerBound, .init(" along the way from q_old to q_new · ", .text),
          .init("KL", .gap), .init(" the gap between them", .text),
        ]
      }
    lines = StyledLine.wrapped(surface.transliterate(words), width: max(8, width))
  }

  func draw(on surface: inout Surface) {
    for (row, line) in lines.enumerated() {
      surface.write(line.pieces, column: surface.rect.column, row: row)
    }
  }
}
