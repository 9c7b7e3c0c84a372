import Drawing
import Mixtures
import Screens
import Terminals

/// A lamp for each law of EM, lit by the verdict on the last half-step.
struct LawLamps {
  let verdicts: [StepReport.LawVerdict]
  let hasPrior: Bool

  /// The lamps with the longest names for which there is room; nothing if there is none.
  func draw(on surface: inout Surface) {
    let choices = Naming.allCases.map { pieces($0, on: surface) }
    guard let pieces = choices.first(where: { surface.width($0) + 1 <= surface.rect.columns })
    else { return }
    surface.write(pieces + [.init(" ", .quiet)], column: surface.rect.column)
  }

  private enum Naming: CaseIterable { case statements, names, numbers }

  private func pieces(_ naming: Naming, on surface: Surface) -> [StyledLine.Piece] {
    [.init(" laws", .quiet)]
      + verdicts.flatMap { law, verdict -> [StyledLine.Piece] in
        let (symbol, style) = verdict.lamp
        let lamp = StyledLine.Piece(String(surface[symbol]), style)
        switch naming {
        case .statements:
          let statement = law.statement(hasPrior: hasPrior)
          return [.init("  ", .quiet), lamp, .init(" \(statement)", .quiet)]
        case .names:
          return [.init("  ", .quiet), lamp, .init(" \(law.name(hasPrior: hasPrior))", .quiet)]
        case .numbers: return [.init(" \(law.rawValue)", .quiet), lamp]
        }
      }
  }
}

extension Law {
  /// The law in a word or two.
  fileprivate func name(hasPrior: Bool) -> String {
    switch self {
    case .identity: "identity"
    case .divergence: "KL≥0"
    case .tightness: "touch"
    case .monotonicity: hasPrior ? "M lifts L*" : "M lifts L"
    case .ascent: "ascent"
    case .numbering: "numbering"
    case .units: "units"
    case .rest: "rest"
    case .recall: "recall"
    case .threads: "threads"
    }
  }
}

extension Law.Verdict {
  fileprivate var lamp: (Symbol, TextStyle) {
    switch self {
    case .held: (.lampHeld, .lowerBound)
    case .notApplicable, .pending: (.lampNotApplicable, .quiet)
    case .excused: (.lampExcused, .warning)
    case .broken: (.lampBroken, .gap)
    }
  }
}
