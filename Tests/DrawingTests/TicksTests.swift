import Drawing
import Testing

@Suite struct TicksTests {
  @Test func heckbertsPublishedExample() {
    #expect(Ticks.heckbert(8.1, 14.1, 4) == [5, 10, 15])
  }

  @Test func talbotsPublishedExample() {
    #expect(Ticks.extended(8.1, 14.1, 4) == [8, 10, 12, 14])
  }

  @Test(arguments: [
    (1.6, 5.1, 40, 9), (43.0, 96, 18, 4), (-1163.1, -1124.2, 11, 4), (0.0, 1e-150, 30, 9),
    (-1130.2639600012, -1130.2639600001, 11, 4), (1e6, 1e6 + 3, 30, 9), (-3e150, 2e150, 20, 4),
  ])
  func labels(_ low: Double, _ high: Double, _ cells: Int, _ spacing: Int) {
    let labels = AxisLabels(
      low: low, high: high, cells: cells, spacing: spacing, isHorizontal: spacing == 9)
    print(low, high, labels.ticks.map(\.text), labels.note)
    #expect(labels.ticks.count >= 2)
    #expect(labels.width <= 9)
  }
}
