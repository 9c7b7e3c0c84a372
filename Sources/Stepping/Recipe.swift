import Mixtures

/// Every choice that makes a run, apart from the data themselves.
package struct Recipe: Equatable, Sendable {
  /// Where θ starts.
  package enum Start: Equatable, Sendable {
    /// The data set's own start where it has one for this K, family and shape; else k-means++.
    case automatic
    /// The data set's own start.
    case classroom
    case method(StartMethod)
    /// k-means++ in place of the automatic start, for its seeds' sake.
    case seeds
    /// θ as given, in the units of the data, and the name of the file it came from.
    case given(Mixture, name: String)

    /// The start for other columns or another family: what was made for these does not fit there.
    var elsewhere: Start {
      switch self {
      case .given, .classroom: .automatic
      case .automatic, .method, .seeds: self
      }
    }

    /// The start for another K: a seed that was asked for at one K says nothing of another.
    var forOtherComponents: Start {
      switch self {
      case .given, .classroom, .seeds: .automatic
      case .automatic, .method: self
      }
    }

    /// The start that a seed changes.
    var reseeded: Start {
      switch self {
      case .automatic, .classroom, .given: .seeds
      case .method, .seeds: self
      }
    }
  }

  package var components: Int
  package var familyName: String
  /// The rules of every half-step; their prior is nil, since `prior` says which one the run makes.
  package var rules: Rules
  package var start: Start
  package var prior: PriorChoice
  /// How many threads a pass over the data may use, nil for one a processor; it changes no result.
  package var threads: Int?

  package init(
    components: Int, familyName: String = FamilyCatalogue.usual.name, rules: Rules = Rules(),
    start: Start = .automatic, seed: UInt64 = 1, prior: PriorChoice = .none
  ) {
    self.prior = prior
    self.components = components
    self.familyName = familyName
    self.rules = rules
    self.start = start
    self.seed = seed
  }

  /// The seed of random starts and draws.
  package var seed: UInt64 {
    get { rules.seed }
    set { rules.seed = newValue }
  }
}
