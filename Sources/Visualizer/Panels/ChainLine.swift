import Drawing
import Terminals

/// The four-term chain with its numbers; or, where a variant lawfully breaks a law and the caption has no
/// room to say why, the reason.
struct ChainLine {
  let session: Session

  func draw(_ canvas: Canvas, _ rect: Rect, into frame: inout Frame) {
    if let reason = CaptionLine(session: session).reasonLeft(canvas, width: rect.columns) {
      canvas.write(" " + reason, .warning, column: rect.column, in: rect, into: &frame)
      return
    }
    let chain = Chain(
      session.timeline, hasPrior: session.timeline.presentEntry.rules.prior != nil,
      factor: session.amounts.factor)
    // As many decimals as tell the terms apart; then the widest wording that fits.
    let decimals = decimals(of: chain)
    func fits(_ wording: Wording, _ decimals: Int) -> Bool {
      chain.links.map { canvas.width(sign($0) + term($0, wording, decimals)) }.reduce(2, +)
        <= rect.columns
    }
    let choices = [decimals, Self.usual].flatMap { count in Wording.allCases.map { ($0, count) } }
    let (wording, shown) = choices.first { fits($0, $1) } ?? (.numbers, Self.usual)
    var column = rect.column + 1
    for link in chain.links {
      column = canvas.write(sign(link), .strong, column: column, in: rect, into: &frame)
      column = canvas.write(
        term(link, wording, shown), link.isLikelihood ? .logLikelihood : .lowerBound,
        column: column, in: rect, into: &frame)
    }
  }

  private static let usual = 3
  private static let most = 9

  /// Three, or more where terms that differ would read the same.
  private func decimals(of chain: Chain) -> Int {
    let values = chain.links.compactMap(\.value)
    let noise = session.timeline.present.resolution * session.amounts.factor
    return (Self.usual..<Self.most).first { decimals in
      zip(values, values.dropFirst()).allSatisfy { one, next in
        (next - one).magnitude <= noise
          || NumberFormat.fixed(one, decimals: decimals)
            != NumberFormat.fixed(next, decimals: decimals)
      }
    } ?? Self.most
  }

  private enum Wording: CaseIterable { case long, short, numbers }

  private func sign(_ link: Chain.Link) -> String {
    link.sign.isEmpty ? "" : " \(link.sign) "
  }

  private func term(_ link: Chain.Link, _ wording: Wording, _ decimals: Int) -> String {
    let number = link.value.map { NumberFormat.fixed($0, decimals: decimals) } ?? "?"
    switch wording {
    case .long: return "\(link.long) \(number)"
    case .short: return "\(link.short) \(number)"
    case .numbers: return (link.sign.isEmpty ? "log p " : link.isLikelihood ? "" : "L ") + number
    }
  }
}
