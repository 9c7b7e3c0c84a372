import Drawing
import Screens
import Stepping
import Terminals

/// The chain of four terms with its numbers. If the last half-step is excused from a law and the
/// caption has no room for the reason, the line shows the reason instead.
struct ChainLine {
  let session: Session
  let report: StepReport

  func draw(on surface: inout Surface) {
    if let excuse = excuse(on: surface) {
      surface.write(" " + excuse, .warning, column: surface.rect.column)
      return
    }
    // As many decimals as tell the terms apart; then the widest wording that fits.
    let links = report.chain.links
    func fits(_ wording: Wording, _ decimals: Int) -> Bool {
      links.map { surface.width(sign($0) + term($0, wording, decimals)) }.reduce(2, +)
        <= surface.rect.columns
    }
    let choices = [decimals, Self.usual].flatMap { count in Wording.allCases.map { ($0, count) } }
    let (wording, decimals) = choices.first { fits($0, $1) } ?? (.numbers, Self.usual)
    let pieces = links.flatMap { link in
      [
        StyledLine.Piece(sign(link), .strong),
        StyledLine.Piece(
          term(link, wording, decimals), link.isLikelihood ? .logLikelihood : .lowerBound),
      ]
    }
    surface.write(pieces, column: surface.rect.column + 1)
  }

  /// The reason why a law does not hold, if the caption does not show it.
  private func excuse(on surface: Surface) -> String? {
    guard !report.caption.isWarning, !report.excuses.isEmpty else { return nil }
    let isShown = session.notice == nil && surface.first(of: report.captionWithExcuse) != nil
    return isShown ? nil : surface.first(of: report.excuses) ?? report.excuses.last
  }

  private static let usual = 3
  private static let most = 9

  /// Three, or more if terms that differ would read the same.
  private var decimals: Int {
    let values = report.chain.links.compactMap(\.nats).map { session.amounts($0) }
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
    let number =
      link.nats.map { NumberFormat.fixed(session.amounts($0), decimals: decimals) } ?? "?"
    switch wording {
    case .long: return "\(link.long) \(number)"
    case .short: return "\(link.short) \(number)"
    case .numbers: return (link.sign.isEmpty ? "log p " : link.isLikelihood ? "" : "L ") + number
    }
  }
}
