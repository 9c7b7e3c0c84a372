import Drawing
import Mixtures
import Stepping

/// The name of a branch, its log p and the difference to the present history.
struct BranchWords {
  /// The branch in full: `E hard, log p −1200.123 (−4.806)`.
  let name: String
  /// The forms in the frame of the chart, from the longest to the shortest.
  let forms: [String]

  /// The branch that `j` opens; nil if there is none.
  init?(_ session: Session) {
    guard let branch = session.timeline.branches.last else { return nil }
    self.init(branch, in: session)
  }

  init(_ branch: Timeline.Branch, in session: Session) {
    let timeline = session.timeline
    let fork = timeline.fork(of: branch)
    let rules = BranchWords.rules(of: branch, beside: timeline, after: fork)
    let head = rules.isEmpty ? "branch" : "branch " + rules
    let end = branch.entries[branch.entries.count - 1]
    let other = BoundHistory.Column(end, session.amounts)
    let value = Words.nats(other.logPosterior)
    let short = rules.isEmpty ? "branch" : rules
    guard end.isComparable(with: timeline.presentEntry) else {
      name = "\(head), \(other.names.logPosterior) \(value)"
      forms = ["j: \(name)", "j: \(head) \(value)", "j: \(short)", "j: branch", "j"]
      return
    }
    // The end of the branch beside the present state, whose number is in the chart.
    let difference = other.logPosterior - session.amounts(timeline.present.logPosterior)
    let (change, rough) = (
      Words.signedNats(difference),
      [other.logPosterior, difference].map { NumberFormat.fixed($0, decimals: 1) }
    )
    let sign = difference >= 0 ? "+" : ""
    name = "\(head), \(other.names.logPosterior) \(value) (\(change))"
    forms = [
      "j: \(name)", "j: \(head) \(value) (\(change))", "j: \(short) \(value) (\(change))",
      "j: \(short) \(rough[0]) (\(sign)\(rough[1]))", "j: \(rough[0]) (\(sign)\(rough[1]))",
      "j: branch", "j",
    ]
  }

  /// The rules of the branch that differ from those of the present history.
  private static func rules(
    of branch: Timeline.Branch, beside timeline: Timeline, after fork: Int
  ) -> String {
    let other = branch.entries[min(fork + 1, branch.entries.count - 1)].rules
    let rules = timeline.entries[min(fork + 1, timeline.entries.count - 1)].rules
    let held = other.held.words(of: timeline.present.model.family)
    return [
      other.expectation == rules.expectation ? nil : "E \(other.expectation.name)",
      other.maximization == rules.maximization ? nil : "M \(other.maximization.name)",
      other.shape == rules.shape ? nil : other.shape.rawValue,
      other.held == rules.held
        ? nil : held.isEmpty ? "nothing held" : "held " + Words.list(held),
      other.prior == rules.prior ? nil : other.prior == nil ? "no prior" : "prior",
    ].compactMap(\.self).joined(separator: ", ")
  }
}
