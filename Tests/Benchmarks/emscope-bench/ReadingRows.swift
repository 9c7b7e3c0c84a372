import Datasets
import Mixtures

/// A CSV text of two columns of numbers with six decimals, read from memory.
func readingRows(rows: Int, table: ResultTable) {
  let text = madeText(rows: rows)
  let string = String(decoding: text, as: UTF8.self)
  let pair = Pairing(
    rounds: 5, atLeast: 0, { keep(try? Table(reading: text, file: "made")) },
    { keep(naiveColumns(string)) })
  let unit = 1e9 / Double(text.count)
  table.row(
    "CSV, \(text.count / 1_000_000) MB", "\(rows)", "ns a byte", short(pair.first * unit),
    short(pair.second * unit), short(pair.ratio), micro(pair.first))
}

private func madeText(rows: Int) -> [UInt8] {
  let random = CounterRandom(seed: 5, stream: 1)
  var text = Array("a,b\n".utf8)
  text.reserveCapacity(20 * rows)
  for n in 0..<rows {
    for draw in 0..<2 {
      let millionths = random.index(below: 200_000_000, n, draw: draw) - 100_000_000
      if millionths < 0 { text.append(UInt8(ascii: "-")) }
      let digits = Array(String(millionths.magnitude).utf8)
      let padded = Array(repeating: UInt8(ascii: "0"), count: max(0, 7 - digits.count)) + digits
      text += padded.dropLast(6) + [UInt8(ascii: ".")] + padded.suffix(6)
      text.append(UInt8(ascii: draw == 0 ? "," : "\n"))
    }
  }
  return text
}
