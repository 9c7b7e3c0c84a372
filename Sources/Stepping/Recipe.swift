import Mixtures

/// The choices that make a run, apart from the data.
package struct Recipe: Equatable, Sendable {
  /// The start of θ.
  package enum Start: Hashable, Sendable {
    /// The data set's own start if it has one for this K, family and shape; else k-means++.
    case automatic
    /// The data set's own start.
    case classroom
    case method(StartMethod)
    /// k-means++ instead of the automatic start, because a seed was asked for.
    case seeds
    /// θ in the units of the data, and the name of its file.
    case given(Mixture, name: String)

    /// The origin that the start has, if it does not depend on the data.
    package var source: StartSource? {
      switch self {
      case .automatic, .seeds: nil
      case .classroom: .classroom
      case .method(let method): .method(method)
      case .given(_, let name): .file(name)
      }
    }

    /// The start for other columns or another family; a start made for the present ones does not fit.
    var elsewhere: Start {
      switch self {
      case .given, .classroom: .automatic
      case .automatic, .method, .seeds: self
      }
    }

    /// The start for another K or other data; a seed for one K means nothing for another.
    var forOtherComponents: Start {
      switch self {
      case .given, .classroom, .seeds: .automatic
      case .automatic, .method: self
      }
    }

    /// The start that depends on the seed.
    var reseeded: Start {
      switch self {
      case .automatic, .classroom, .given: .seeds
      case .method, .seeds: self
      }
    }
  }

  package var components: Int
  /// The family by its name or form: `student-t`, `student-t:8`.
  package var familyName: String
  /// The rules of every half-step. Their prior is nil: the run makes it from `prior`.
  package var rules: Rules
  package var start: Start
  package var prior: PriorChoice
  /// The threads of a pass over the data; nil for one per processor. Results do not depend on it.
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
