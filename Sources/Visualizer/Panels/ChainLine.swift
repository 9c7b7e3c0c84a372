import Screens

/// The line of the chain with its numbers.
struct ChainLine {
  let session: Session
  let report: StepReport

  /// The width up to which the shortest form needs every cell.
  private static let narrow = 64

  func draw(on surface: inout Surface) {
    let rect = surface.rect
    let surfaceNow = surface
    // In a narrow row the shortest form may take the cell of the margin.
    let room = rect.columns > ChainLine.narrow ? rect.columns - 1 : rect.columns
    let pieces = ChainForms(chain: report.chain, amounts: session.amounts)
      .first(fitting: room) { surfaceNow.width($0) }
    let margin = surface.width(pieces) < rect.columns ? 1 : 0
    surface.write(pieces, column: rect.column + margin)
  }
}
