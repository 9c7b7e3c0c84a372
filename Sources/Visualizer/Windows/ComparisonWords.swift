import Drawing
import Mixtures
import Stepping

/// The sentences about a comparison of numbers of components.
struct ComparisonWords {
  let comparison: ComponentComparison
  let names: BoundNames

  init(_ comparison: ComponentComparison) {
    self.comparison = comparison
    names = BoundNames(hasPrior: comparison.hasPrior)
  }

  /// The progress, or the answer of the criteria.
  var headline: String {
    guard comparison.isComplete else {
      let progress = comparison.progress
      return " \(progress.done) of \(progress.total) runs"
    }
    guard let bic = comparison.smallest(\.bic), let aic = comparison.smallest(\.aic) else {
      return "no K without a collapse"
    }
    return bic == aic
      ? "smallest: BIC and AIC at K = \(bic)"
      : "smallest: BIC at K = \(bic), AIC at K = \(aic)"
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
    let there = starts.runs.count { ($0.end - run.end).magnitude < 1e-3 }
    let collapsed = starts.runs.count(where: \.collapsed)
    var parts = [
      "K = \(count): seed \(run.seed), \(run.iterations) iteration\(run.iterations == 1 ? "" : "s")"
    ]
    if total > 1 { parts.append("\(there) of \(total) starts end there") }
    if collapsed == total {
      parts.append("all starts collapsed (!): log p has no upper bound")
    } else if collapsed > 0 {
      parts.append("\(collapsed) collapsed (!)")
    }
    if starts.unfinished > 0 { parts.append("\(starts.unfinished) not converged (…)") }
    return parts.joined(separator: ", ")
  }

  /// The rule by which a run is the best, and the formulas.
  var explanations: [String] {
    let likelihood = names.hasPrior ? "log p(X|θ)" : "log p"
    return [
      "BIC = −2 \(likelihood) + p ln N, AIC = −2 \(likelihood) + 2p; smaller is better",
      "each K: the highest \(names.logPosterior) of the starts that converge without a collapse",
    ]
  }
}
