/// The candidate that was probably meant by a misspelt word; nil if none is near.
///
/// A candidate is near if the edit distance is at most 2 and at most half of the word's length. An
/// edit adds, drops or changes a letter, or swaps two neighbours. Case is ignored. Of equally near
/// candidates the first is returned. O(length²) per candidate.
package func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
  let wanted = Array(word.lowercased())
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    let other = Array(candidate.lowercased())
    guard (wanted.count - other.count).magnitude <= 2 else { continue }
    let distance = editDistance(wanted, other)
    guard distance <= 2, 2 * distance <= max(wanted.count, other.count) else { continue }
    if best.map({ distance < $0.distance }) ?? true { best = (candidate, distance) }
  }
  return best?.name
}

/// The optimal string alignment distance: Levenshtein's, with a swap of neighbours as one edit.
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in 0..<a.count {
    var row = [i + 1]
    for j in 0..<b.count {
      var distance = min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        distance = min(distance, beforeLast[j - 1] + 1)
      }
      row.append(distance)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
