/// The agreement of the likeliest component of each point with classes that EM never sees.
package struct Agreement: Hashable, Sendable {
  /// The largest number of points that a one-to-one assignment of components to classes gets right.
  package let matched: Int
  /// The adjusted Rand index (Hubert & Arabie 1985): 1 for the same partition, about 0 for chance.
  package let adjustedRand: Double

  /// Nil if the numbers of points differ or there are fewer than two. O(N·K), and O(K·C·2ᶜ) for the
  /// assignment to C classes.
  package init?(_ fit: Fit, classes: [Int]) {
    let count = fit.model.observations.count
    let components = fit.mixture.count
    guard count == classes.count, let most = classes.max(), count > 1,
      classes.allSatisfy({ $0 >= 0 })
    else { return nil }
    var table = Array(repeating: Array(repeating: 0, count: most + 1), count: components)
    fit.forEachResponsibility { n, q in
      var best = 0
      for k in 1..<max(1, components) where q[k] > q[best] { best = k }
      table[best][classes[n]] += 1
    }
    matched = Agreement.matched(table)
    adjustedRand = Agreement.adjustedRand(table, count: count)
  }

  /// The best assignment to the first 16 classes, by dynamic programming over the sets of used classes.
  private static func matched(_ table: [[Int]]) -> Int {
    let classes = min(16, table.first?.count ?? 0)
    var best = Array(repeating: Int.min, count: 1 << classes)
    best[0] = 0
    for row in table {
      var next = best
      for used in best.indices where best[used] != Int.min {
        for j in 0..<classes where used & (1 << j) == 0 {
          next[used | 1 << j] = max(next[used | 1 << j], best[used] + row[j])
        }
      }
      best = next
    }
    return best.max() ?? 0
  }

  ///     (Σ C(n_ij,2) − e) / (½(Σ C(a_i,2) + Σ C(b_j,2)) − e),  e = Σ C(a_i,2) Σ C(b_j,2) / C(N,2)
  private static func adjustedRand(_ table: [[Int]], count: Int) -> Double {
    func pairs(_ n: Int) -> Double { Double(n) * Double(n - 1) / 2 }
    let cells = table.joined().map(pairs).reduce(0, +)
    let rows = table.map { pairs($0.reduce(0, +)) }.reduce(0, +)
    let columns = (table.first ?? []).indices.map { j in
      pairs(table.map { $0[j] }.reduce(0, +))
    }.reduce(0, +)
    let expected = rows * columns / pairs(count)
    let most = (rows + columns) / 2
    return most == expected ? 1 : (cells - expected) / (most - expected)
  }
}
