import Mixtures
import Screens
import Stepping

/// The words and verdicts about the last half-step, made once for each picture.
struct StepReport {
  typealias LawVerdict = (law: Law, verdict: Law.Verdict)

  let caption: Caption
  let verdicts: [LawVerdict]
  let chain: Chain
  /// The first law that the half-step breaks with an excuse, and the reason, in three lengths;
  /// empty if there is none.
  let excuses: [String]

  init(_ session: Session) {
    caption = Caption(session)
    verdicts = session.verdicts
    chain = Chain(session.timeline)
    let hasPrior = session.boundNames.hasPrior
    excuses =
      verdicts.lazy.compactMap { StepReport.excuses(of: $0, hasPrior: hasPrior) }.first ?? []
  }

  /// The caption with the excuse after it, if there is one and it has room.
  var captionWithExcuse: Caption {
    guard !caption.isWarning else { return caption }
    return Caption(
      forms: caption.forms.flatMap { words in excuses.map { "\(words) \($0)" } } + caption.forms)
  }

  private static func excuses(of entry: LawVerdict, hasPrior: Bool) -> [String]? {
    guard case .excused(let reason) = entry.verdict else { return nil }
    let head = "“\(entry.law.statement(hasPrior: hasPrior))” does not apply"
    return ["\(head): \(reason).", "\(head): \(reason.prefix { $0 != "," }).", "\(head)."]
  }
}

extension Session {
  /// The verdict of each law that is judged by numbers on the last half-step.
  var verdicts: [StepReport.LawVerdict] { verdicts(on: Law.ofNumbers) }

  /// The verdicts of some laws on the last half-step.
  /// - Parameter repeated: the half-step taken again, for the laws that need it.
  func verdicts(on laws: [Law], repeated: RepeatedHalfStep? = nil) -> [StepReport.LawVerdict] {
    let entry = timeline.presentEntry
    return laws.map {
      (
        $0,
        $0.verdict(
          from: timeline.previous, to: entry.fit, rules: entry.rules, repeated: repeated)
      )
    }
  }
}
