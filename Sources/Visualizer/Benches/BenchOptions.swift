/// The words after a bench's name as options: `--name value`, `--name=value`, or `--flag`.
struct BenchOptions {
  let values: [String: String]
  let flags: Set<String>

  /// - Throws: at a word that is no option of this bench, an option without its value, or one given
  ///   twice.
  init(_ words: [String], bench: String, valued: [String], flags known: [String]) throws(BenchError)
  {
    var values: [String: String] = [:]
    var flags: Set<String> = []
    let all = (valued + known).map { "--" + $0 }.joined(separator: ", ")
    var rest = words[...]
    while let word = rest.popFirst() {
      guard word.hasPrefix("--") else {
        throw BenchError("\(bench) has options only, not '\(word)': \(all)")
      }
      let parts = word.dropFirst(2).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false
      ).map(String.init)
      let name = parts[0]
      if known.contains(name), parts.count == 1 {
        flags.insert(name)
        continue
      }
      guard valued.contains(name) else {
        throw BenchError("\(bench) has no option '\(word)'; it has \(all)")
      }
      guard values[name] == nil else { throw BenchError("--\(name) stands twice") }
      guard let value = parts.count == 2 ? parts[1] : rest.popFirst() else {
        throw BenchError("--\(name) needs a value")
      }
      values[name] = value
    }
    (self.values, self.flags) = (values, flags)
  }

  /// The numbers of `0.6,0.4`; nil where one is none.
  static func numbers(_ text: some StringProtocol) -> [Double]? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Double($0) }.filter(\.isFinite)
    return numbers.count == parts.count ? numbers : nil
  }
}
