import Terminals
import Testing

@testable import Drawing

@Suite struct MapLegendTests {
  private func map(_ styles: Styles, deepest: Double = -1000) -> HeatMap {
    HeatMap(
      Array(repeating: 0, count: 19) + [deepest], columns: 10, rows: 1, styles: styles)
  }

  private func line(
    _ map: HeatMap, width: Int, units: [String] = ["nats below the best:", "nats"],
    glyphs: GlyphSet = .unicode
  ) -> String? {
    guard let legend = MapLegend(map, units: units, width: width, glyphs: glyphs) else {
      return nil
    }
    var frame = Frame(size: Size(columns: 120, rows: 1), filledWith: Cell(".", .plain))
    legend.draw(into: &frame, column: 0, row: 0, style: .plain)
    let text = frame.text(row: 0)
    #expect(legend.width <= width)
    return String(text.prefix(legend.width))
  }

  /// The widest form that fits has all levels and the long units; narrower forms leave out levels evenly, and
  /// the narrowest the units.
  @Test func levelsAreLeftOutEvenly() {
    let map = map(styles(.dark))
    #expect(
      line(map, width: 110)
        == "nats below the best:   0.3   1   3   6   10   16   25   40   60   90   140   220   400   >400"
    )
    #expect(line(map, width: 56) == "nats below the best:   1   6   16   40   90   220   >400")
    #expect(line(map, width: 37) == "nats   3   16   60   220")
    #expect(line(map, width: 12) == "  16   220")
    #expect(line(map, width: 3) == nil)
  }

  /// A map of few levels has a legend of few.
  @Test func levelsThatDoNotOccurAreLeftOut() {
    #expect(
      line(map(styles(.dark), deepest: -6), width: 100)
        == "nats below the best:   0.3   1   3   6")
  }

  @Test func texturesAreTheSwatches() {
    #expect(
      line(map(styles(.dark, .mono)), width: 60)
        == "nats below the best: ██1 ▓▓6 ▒▒25 ░░140   >140")
    #expect(
      line(map(styles(.dark, .mono, .ascii)), width: 40, glyphs: .ascii)
        == "nats %%1 **6 cc25 ,,90   >220")
  }

  @Test func infinityAndThePowerOfTenAreNamed() {
    let values = (0..<20).map { -1e-6 * Double($0) } + [-.infinity, -.infinity]
    let map = HeatMap(values, columns: 11, rows: 1, styles: styles(.dark))
    let text = line(map, width: 100) ?? ""
    #expect(text.contains("∞∞−∞"))
    #expect(text.hasSuffix("×10⁻⁷"))
  }
}
