/// A bench as a command line or a lesson opens it: its name and its options, as words.
public enum BenchRecipe: Sendable {
  case distributions(DistributionBench)
  case jensen(JensenBench)

  /// The names of the benches.
  public static let names = [DistributionBench.name, JensenBench.name]

  /// - Parameter words: `distributions --p normal:0,1 --q normal:1,2 --width 0.5 --bits --view where`,
  ///   or `jensen --weights 0.6,0.4 --joint 0.05,0.01 --q 0.5`, split at spaces.
  public init(words: [String]) throws(BenchError) {
    let options = Array(words.dropFirst())
    switch words.first {
    case DistributionBench.name: self = .distributions(try DistributionBench(options: options))
    case JensenBench.name: self = .jensen(try JensenBench(options: options))
    default:
      throw BenchError(
        "there is no bench '\(words.first ?? "")'; there is \(Words.list(BenchRecipe.names))")
    }
  }
}
