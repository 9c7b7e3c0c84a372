import Drawing
import Mixtures
import Stepping

/// The sentences about a comparison of numbers of components.
struct ComparisonWords {
  let comparison: ComponentComparison
  let names: BoundNames
  /// The units of log p after the title; empty for the usual ones.
  let units: String

  init(_ comparison: ComponentComparison, units: Units) {
    self.comparison = comparison
    names = BoundNames(hasPrior: comparison.hasPrior)
    self.units = units.named(names.logPosterior)
  }

  /// The progress, or the answer of the criteria.
  var headline: String {
    guard comparison.isComplete else {
      let progress = comparison.progress
      return " \(progress.done) of \(progress.total) runs"
    }
    let results = comparison.results
    guard let bic = comparison.smallest(\.bic), let aic = comparison.smallest(\.aic) else {
      return results.allSatisfy(\.run.collapsed)
        ? "no K without a collapse" : "no K converged without a collapse: none is the smallest"
    }
    let isWhole = results.allSatisfy { $0.run.isConverged || $0.run.collapsed }
    let head = isWhole ? "smallest" : "smallest where K converged"
    return bic == aic
      ? "\(head): BIC and AIC at K = \(bic)" : "\(head): BIC at K = \(bic), AIC at K = \(aic)"
  }

  /// The reason why the runs of a K cannot be opened.
  func obstacle(to count: Int) -> String {
    guard let starts = comparison[count] else {
      let points = comparison.distinctPoints
      return
        "K = \(count): there \(points == 1 ? "is 1 distinct point" : "are \(points) distinct points") only"
    }
    return starts.runs.isEmpty
      ? "K = \(count): no run has ended yet"
      : "K = \(count): \(starts.runs.count) of \(starts.total) runs have ended"
  }

  /// The seed of the best run of a K, and the ends of the others.
  func details(of count: Int) -> String {
    guard let result = comparison.result(count), let starts = comparison[count] else {
      return obstacle(to: count)
    }
    let (run, total) = (result.run, starts.total)
    // A run that was left before it converged has no end that others could have, too.
    let there = starts.runs.count { $0.isConverged && ($0.end - run.end).magnitude < 1e-3 }
    let collapsed = starts.runs.count(where: \.collapsed)
    var parts = [
      "K = \(count): seed \(run.seed), \(run.iterations) iteration\(run.iterations == 1 ? "" : "s")"
    ]
    if total > 1, run.isConverged {
      parts.append("\(there) of \(total) starts end there")
    }
    if collapsed == total {
      parts.append("all starts collapsed (!): log p has no upper bound")
    } else if collapsed > 0 {
      parts.append("\(collapsed) collapsed (!)")
    }
    if total > 1, starts.unfinished == total {
      parts.append("none of \(total) starts converged (…)")
    } else if starts.unfinished > 0 {
      parts.append(total == 1 ? "not converged (…)" : "\(starts.unfinished) not converged (…)")
    }
    return parts.joined(separator: ", ")
  }

  /// The formulas, and the rule by which the run of a K is the best.
  func explanations(of count: Int) -> [String] {
    let likelihood = names.hasPrior ? "log p(X|θ)" : "log p"
    let nats = units.isEmpty ? "" : "; nats in total"
    return [
      "BIC = −2 \(likelihood) + p log N, AIC = −2 \(likelihood) + 2p\(nats); smaller is better",
      "K = \(count): " + rule(of: count),
    ]
  }

  /// The rule by which the best run of a K is chosen. While its runs have not ended it is that for runs that converge.
  private func rule(of count: Int) -> String {
    let highest = "the highest \(names.logPosterior) of"
    switch comparison.result(count)?.run.standing ?? .converged {
    case .converged: return "\(highest) the starts that converge without a collapse"
    case .left:
      return
        "\(highest) the starts without a collapse; none converged, so it is compared with no other K"
    case .collapsed:
      return "\(highest) all starts; all collapsed, so it is compared with no other K"
    }
  }
}
