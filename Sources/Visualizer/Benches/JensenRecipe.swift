extension JensenBench {
  /// - Parameter options: `--weights 0.6,0.4 --joint 0.05,0.01 --q 0.5`, each of them optional.
  public init(options words: [String]) throws(BenchError) {
    let options = try BenchOptions(
      words, bench: Self.name, valued: ["weights", "joint", "q"], flags: [])
    func numbers(_ name: String) throws(BenchError) -> [Double]? {
      guard let text = options.values[name] else { return nil }
      guard let numbers = BenchOptions.numbers(text) else {
        throw BenchError("--\(name) takes numbers with commas between, not '\(text)'")
      }
      return numbers
    }
    let q = try numbers("q")
    guard q == nil || q?.count == 1 else { throw BenchError("--q takes one number, q(z = 1)") }
    try self.init(
      weights: numbers("weights") ?? [0.6, 0.4], joint: numbers("joint"), q: q?.first ?? 0.5)
  }
}
