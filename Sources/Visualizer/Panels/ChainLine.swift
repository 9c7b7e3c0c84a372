import Drawing
import Terminals

/// The four-term chain with its numbers.
struct ChainLine {
  let session: Session

  func draw(_ canvas: Canvas, _ rect: Rect, into frame: inout Frame) {
    let chain = Chain(
      session.timeline, hasPrior: session.timeline.presentEntry.rules.prior != nil,
      factor: session.amounts.factor)
    // The widest wording that fits.
    let wording =
      Wording.allCases.first { wording in
        chain.links.map { canvas.width(sign($0) + term($0, wording)) }.reduce(2, +) <= rect.columns
      } ?? .numbers
    var column = rect.column + 1
    for link in chain.links {
      column = canvas.write(sign(link), .strong, column: column, in: rect, into: &frame)
      column = canvas.write(
        term(link, wording), link.isLikelihood ? .logLikelihood : .lowerBound,
        column: column, in: rect, into: &frame)
    }
  }

  private enum Wording: CaseIterable { case long, short, numbers }

  private func sign(_ link: Chain.Link) -> String {
    link.sign.isEmpty ? "" : " \(link.sign) "
  }

  private func term(_ link: Chain.Link, _ wording: Wording) -> String {
    let number = link.value.map { NumberFormat.fixed($0, decimals: 3) } ?? "?"
    switch wording {
    case .long: return "\(link.long) \(number)"
    case .short: return "\(link.short) \(number)"
    case .numbers: return (link.sign.isEmpty ? "log p " : link.isLikelihood ? "" : "L ") + number
    }
  }
}
