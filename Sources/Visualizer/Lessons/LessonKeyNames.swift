import Drawing
import Terminals

extension Sequence where Element == Key {
  /// The names of keys one after the other, repeats counted: `→ ×5 e m`.
  func spoken(in glyphs: GlyphSet) -> String {
    var runs: [(name: String, count: Int)] = []
    for name in map({ $0.name(in: glyphs) }) {
      if let last = runs.indices.last, runs[last].name == name {
        runs[last].count += 1
      } else {
        runs.append((name, 1))
      }
    }
    return runs.map { run in
      run.count > 2
        ? "\(run.name) ×\(run.count)"
        : [String](repeating: run.name, count: run.count)
          .joined(separator: " ")
    }.joined(separator: " ")
  }
}
