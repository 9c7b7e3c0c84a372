#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A line of results, printed as soon as it is known: a table in Markdown.
struct ResultTable {
  init(_ head: String...) {
    ResultTable.line(head)
    ResultTable.line(head.map { _ in "---" })
  }

  func row(_ cells: String...) { ResultTable.line(cells) }

  private static func line(_ cells: [String]) {
    print("| " + cells.joined(separator: " | ") + " |")
    fflush(nil)
  }
}

/// Three significant digits.
func short(_ value: Double) -> String {
  guard value.isFinite, value > 0 else { return "\(value)" }
  var (scale, places) = (1.0, 0)
  while value * scale < 100, places < 6 {
    scale *= 10
    places += 1
  }
  let digits = String(Int((value * scale).rounded()))
  guard places > 0 else { return digits }
  let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
  return padded.dropLast(places) + "." + padded.suffix(places)
}
