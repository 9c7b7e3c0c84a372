import Drawing
import Screens
import Terminals
import Testing

@testable import Benches

/// Parts of a bench that a lesson hides until a question is answered.
@Suite struct HiddenPartTests {
  static let sizes = [
    Size(columns: 40, rows: 10), Size(columns: 60, rows: 18), .small,
    Size(columns: 100, rows: 30), .middle,
  ]

  private func rows<Bench: BenchScreen>(_ bench: Bench, _ size: Size, _ hidden: Set<Part>)
    -> [String]
  {
    let frame = bench.frame(
      size: size, capabilities: Capabilities(),
      emphasis: Emphasis(hidden: hidden, coversHints: true))
    return (0..<size.rows - 1).map(frame.text)
  }

  /// Numbers with three decimals or more, without those of the ticks below an axis.
  private func readings(_ rows: [String]) -> [String] {
    rows.filter { row in !row.allSatisfy { $0.isNumber || " .│−".contains($0) } }.flatMap { row in
      row.matches(of: /[0-9]+\.[0-9]{3,}/).map { String($0.output) }
    }
  }

  /// - Parameter allPanels: the parts that hide all panels together.
  private func check<Bench: BenchScreen>(_ bench: Bench, allPanels: Set<Part>) {
    for size in Self.sizes {
      let shown = rows(bench, size, [.numbers])
      #expect(readings(shown).isEmpty, "\(size)\n\(shown.joined(separator: "\n"))")
      #expect(!readings(rows(bench, size, [])).isEmpty)
      let caption = rows(bench, size, [.caption])
      let layout = BenchLayout(size: size)
      #expect(caption[layout.caption.row].hasPrefix(" " + hiddenWords.prefix(20)))
      let panels = rows(bench, size, [.chart])
      #expect(panels[layout.body.row...].contains { $0.contains(hiddenWords.prefix(20)) })
      #expect(!rows(bench, size, allPanels).contains { $0.contains("┤") })
      if let table = layout.numbers {
        let row = rows(bench, size, [.table])[table.row + 1].suffix(table.columns)
        #expect(row.contains(hiddenWords))
      }
    }
  }

  @Test(arguments: DistributionBench.View.allCases)
  func noNumberOfDistributionsLeaks(_ view: DistributionBench.View) throws {
    var opening = Opening.normals
    opening.view = view
    let all: Set<Part> = [.data, .chart]
    check(try opening.bench(), allPanels: all)
    let letters = try Opening("alphabet", "even-alphabet", unit: .bits, view: view).bench()
    check(letters, allPanels: all)
  }

  @Test func noNumberOfJensenLeaks() throws { check(try JensenBench(q: 0.3), allPanels: [.chart]) }
}
