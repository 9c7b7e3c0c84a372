import Plane

/// A scatter of all points in a grid of characters, the most likely component as a letter: what a
/// frame shows, without axes, panels and words.
func naiveScatter(
  _ points: Points, _ responsibilities: [Double], components: Int, columns: Int, rows: Int
) -> String {
  guard let bounds = points.bounds else { return "" }
  var cells = [[Character]](repeating: Array(repeating: " ", count: columns), count: rows)
  let (size, origin) = (bounds.maximum - bounds.minimum, bounds.minimum)
  for n in 0..<points.count {
    let p = points[n] - origin
    let column = min(columns - 1, Int(p.x / size.x * Double(columns)))
    let row = min(rows - 1, Int(p.y / size.y * Double(rows)))
    var best = 0
    for k in 1..<components
    where responsibilities[n * components + k] > responsibilities[n * components + best] {
      best = k
    }
    cells[rows - 1 - row][column] = Character(UnicodeScalar(UInt8(97 + best)))
  }
  return cells.map { String($0) }.joined(separator: "\n")
}
