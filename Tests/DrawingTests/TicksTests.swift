import Drawing
import Testing

@Suite struct TicksTests {
  @Test func emptyRangesHaveNoTicks() {
    for (low, high) in [(.nan, 1), (0, .nan), (-.infinity, 1.0), (-1e308, 1e308)] {
      #expect(AxisLabels(.vertical, from: low, to: high, cells: 20) == .none)
    }
    #expect(AxisLabels(.vertical, from: 3, to: 3, cells: 20) == .none)
    #expect(AxisLabels(.vertical, from: 0, to: 1, cells: 0) == .none)
    #expect(AxisLabels(.vertical, from: 2, to: 1, cells: 9) == .none)
  }

  @Test func waitingTimesHaveRoundTicks() {
    let ticks = AxisLabels(.vertical, from: 37, to: 95, cells: 17).ticks
    #expect(ticks.map(\.text) == ["40", "60", "80"])
    #expect(ticks.map(\.cell) == [16, 10, 4])
    let columns = AxisLabels(.horizontal, from: 1.4, to: 5.3, cells: 63).ticks
    #expect(columns.map(\.text) == ["1.5", "2.0", "2.5", "3.0", "3.5", "4.0", "4.5", "5.0"])
  }

  @Test func theStepDecidesTheDecimals() {
    #expect(labels(0, 1).texts == ["0.00", "0.25", "0.50", "0.75", "1.00"])
    #expect(labels(-0.003, 0.003).texts == ["−0.002", "0.000", "0.002"])
    #expect(labels(-497.3, -441.2).texts == ["−490", "−470", "−450"])
  }

  @Test func hugeAndSmallValuesShareAPowerOfTen() {
    #expect(labels(1e6, 3.3e6) == .init(["1", "2", "3"], "×10⁶"))
    #expect(labels(0, 1e-5) == .init(["0.00", "0.25", "0.50", "0.75", "1.00"], "×10⁻⁵"))
    #expect(labels(0, 2e300, 13) == .init(["0", "1", "2"], "×10³⁰⁰"))
    #expect(labels(-3e5, 2e5, 17, widest: 5) == .init(["−3", "−2", "−1", "0", "1", "2"], "×10⁵"))
  }

  @Test func narrowRangesHaveAnOffset() {
    #expect(
      labels(-1130.2639612, -1130.2639601)
        == .init(["8.8", "9.0", "9.2", "9.4", "9.6", "9.8"], "above −1130.26397, ×10⁻⁶"))
    #expect(labels(123_456_789, 123_456_799).note == "above 123456780")
    #expect(labels(-1130.3, -1130.2, widest: 9).note == "")
  }

  struct Words: Equatable {
    var texts: [String]
    var note: String
    init(_ texts: [String], _ note: String) { (self.texts, self.note) = (texts, note) }
  }

  private func labels(_ low: Double, _ high: Double, _ cells: Int = 17, widest: Int = 7) -> Words {
    let labels = AxisLabels(.vertical, from: low, to: high, cells: cells, widest: widest)
    return Words(labels.ticks.map(\.text), labels.note)
  }
}
