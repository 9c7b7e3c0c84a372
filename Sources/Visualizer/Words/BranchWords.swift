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
    // The two histories are compared after equally many half-steps.
    let at = min(branch.entries.count - 1, timeline.position)
    guard at > fork else {
      name = "\(head) after half-step \(fork)"
      forms = ["j: \(name)", "j: \(head)", "j: branch", "j"]
      return
    }
    let other = BoundHistory.Column(branch.entries[at], session.amounts)
    let value = Words.nats(other.logPosterior)
    let short = rules.isEmpty ? "branch" : rules
    guard timeline.compares(branch, at: at) else {
      name = "\(head), \(other.names.logPosterior) \(value)"
      forms = ["j: \(name)", "j: \(head) \(value)", "j: \(short)", "j: branch", "j"]
      return
    }
    let own = session.amounts(timeline.entries[at].fit.logPosterior)
    let change = Words.signedNats(other.logPosterior - own)
    name = "\(head), \(other.names.logPosterior) \(value) (\(change))"
    forms = [
      "j: \(name)", "j: \(head) \(value) (\(change))", "j: \(head) \(change)",
      "j: \(short) \(change)", "j: branch \(change)", "j: \(change)",
    ]
  }

  /// The rules of the branch that differ from those of the present history.
  private static func rules(
    of branch: Timeline.Branch, beside timeline: Timeline, after fork: Int
  ) -> String {
    let other = branch.entries[min(fork + 1, branch.entries.count - 1)].rules
    let rules = timeline.entries[min(fork + 1, timeline.entries.count - 1)].rules
    let held = other.held.names
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
