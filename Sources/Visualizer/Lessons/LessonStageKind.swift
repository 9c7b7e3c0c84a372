import Benches

/// The screens on which a lesson can play, and the numbers that it can speak of there.
public enum LessonStageKind: String, Hashable, Sendable, CaseIterable {
  case visualiser, distributions, jensen

  public var quantities: [String] {
    switch self {
    case .visualiser:
      [
        "log p", "L", "KL", "Q", "H", "log prior", "objective", "half-step", "iteration", "N", "K",
        "weight k", "mean k x", "mean k y", "sd k x", "sd k y", "rho k", "N k", "rate",
        "converged", "collapsed",
      ]
    case .distributions: DistributionBench.quantities.map(\.name)
    case .jensen: JensenBench.quantities.map(\.name)
    }
  }
}
