import Information
import Screens
import Terminals

/// View `codes`: the lengths −log P of the code made for p and −log Q of the one made for q.
struct CodePanel {
  let bench: DistributionBench

  func draw(on surface: inout Surface, in rect: Rect) {
    let title = [
      Piece("code lengths ", .text), Piece("−\(bench.logName) P", .p), Piece(" and ", .text),
      Piece("−\(bench.logName) Q", .q),
    ]
    let inner = surface.panel(
      [title + [Piece(", \(bench.unit.rawValue)", .text)], title], in: rect)
    switch bench.pair {
    case .discrete(let p, let q):
      func lengths(_ distribution: DiscreteDistribution) -> [Double] {
        distribution.probabilities.map { bench.shown(informationContent($0)) }
      }
      OutcomePlot(names: p.outcomes, chosen: bench.outcome)
        .draw([.p(lengths(p)), .q(lengths(q))], on: &surface, in: inner)
    case .continuous(let p, let q):
      BinPlot(bench: bench, range: DistributionScale.range(p, q), densities: [p, q])
        .draw(on: &surface, in: inner)
    }
  }
}
