import Screens

/// The line of the chain with its numbers.
struct ChainLine {
  let session: Session
  let report: StepReport

  func draw(on surface: inout Surface) {
    let rect = surface.rect
    let surfaceNow = surface
    let pieces = ChainForms(chain: report.chain, amounts: session.amounts)
      .first(fitting: rect.columns) { surfaceNow.width($0) }
    // The longest form that fits may take the cell of the margin.
    let margin = surface.width(pieces) < rect.columns ? 1 : 0
    surface.write(pieces, column: rect.column + margin)
  }
}
