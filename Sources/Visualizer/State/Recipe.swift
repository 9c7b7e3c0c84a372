import Mixtures

/// Every choice that makes a run, apart from the data themselves.
public struct Recipe: Sendable {
  /// Where θ starts.
  public enum Start: Sendable {
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

  public var components: Int
  public var familyName: String
  public var rules: Rules
  public var start: Start
  public var seed: UInt64
  public var prior: PriorChoice
  /// How many threads a pass over the data may use, nil for one a processor; it changes no result.
  public var threads: Int?

  public init(
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
}
