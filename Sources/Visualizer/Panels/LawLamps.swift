import Drawing
import Mixtures
import Screens
import Terminals

/// A lamp for each law of EM, lit by the verdict on the last half-step.
struct LawLamps {
  let verdicts: [StepReport.LawVerdict]

  func draw(on surface: inout Surface) {
    let rect = surface.rect
    guard rect.columns >= 4 * verdicts.count + 6 else { return }
    var column = surface.write(" laws", .quiet, column: rect.column)
    for (law, verdict) in verdicts {
      column = surface.write(" \(law.rawValue)", .quiet, column: column)
      let (symbol, style) = verdict.lamp
      column = surface.write(String(surface[symbol]), style, column: column)
    }
    surface.write(" ", .quiet, column: column)
  }
}

extension Law.Verdict {
  fileprivate var lamp: (Symbol, TextStyle) {
    switch self {
    case .held: (.lampHeld, .lowerBound)
    case .notApplicable: (.lampNotApplicable, .quiet)
    case .excused: (.lampExcused, .warning)
    case .broken: (.lampBroken, .gap)
    }
  }
}
