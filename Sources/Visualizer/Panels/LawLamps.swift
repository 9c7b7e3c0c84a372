import Drawing
import Mixtures
import Terminals

/// A lamp for each law of EM: what the last half-step says about it.
struct LawLamps {
  let session: Session

  func draw(_ canvas: Canvas, _ rect: Rect, into frame: inout Frame) {
    let plain = canvas.glyphs == .ascii
    guard rect.columns >= 4 * Law.allCases.count + 6 else { return }
    var column = canvas.write(" laws", .quiet, column: rect.column, in: rect, into: &frame)
    for (law, verdict) in session.verdicts {
      column = canvas.write(" \(law.rawValue)", .quiet, column: column, in: rect, into: &frame)
      let (scalar, role) = verdict.lamp(plain: plain)
      column = canvas.write(String(scalar), role, column: column, in: rect, into: &frame)
    }
    canvas.write(" ", .quiet, column: column, in: rect, into: &frame)
  }
}

extension Session {
  /// What the last half-step says about each law.
  var verdicts: [(law: Law, verdict: Law.Verdict)] {
    let entry = timeline.presentEntry
    return Law.allCases.map {
      ($0, $0.verdict(from: timeline.previous, to: entry.fit, rules: entry.rules))
    }
  }

  /// The first law that the last half-step broke lawfully, and why, in three lengths;
  /// empty where all were kept.
  var lawfulBreach: [String] {
    for (law, verdict) in verdicts {
      if case .excused(let reason) = verdict {
        let name = "Law \(law.rawValue)"
        let head = reason.prefix { $0 != "," }
        return [
          "\(name) (\(law.statement)) lawfully off: \(reason).", "\(name) lawfully off: \(head)",
          "\(name) off: \(head)",
        ]
      }
    }
    return []
  }
}

extension Law.Verdict {
  fileprivate func lamp(plain: Bool) -> (Unicode.Scalar, Role) {
    switch self {
    case .held: (plain ? "+" : "●", .lowerBound)
    case .notApplicable: (plain ? "." : "·", .quiet)
    case .excused: (plain ? "o" : "◐", .warning)
    case .broken: (plain ? "!" : "✖", .gap)
    }
  }
}
