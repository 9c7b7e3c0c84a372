import Terminals
import Testing

@testable import Curses

struct CapabilityProbeTests {
  private let modern = TerminalFacts(name: "xterm-256color", colors: 256, isUnicode: true)

  @Test(
    arguments: [
      (0, false, ColorDepth.mono), (2, false, .mono), (8, false, .eight), (16, false, .eight),
      (88, false, .eight), (256, false, .indexed), (1 << 24, true, .direct),
      (1 << 24, false, .indexed),
    ])
  func depthFollowsTheDescription(colors: Int, isDirect: Bool, expected: ColorDepth) {
    var facts = modern
    facts.colors = colors
    facts.isDirect = isDirect
    #expect(CapabilityProbe.capabilities(of: facts).colors == expected)
    facts.refusesColor = true
    #expect(CapabilityProbe.capabilities(of: facts).colors == .mono)
  }

  @Test(arguments: ColorDepth.allCases, ColorDepth.allCases)
  func aRequestedDepthIsClamped(requested: ColorDepth, available: ColorDepth) throws {
    let colors: [ColorDepth: Int] = [.mono: 0, .eight: 8, .indexed: 256, .direct: 1 << 24]
    var facts = modern
    facts.colors = try #require(colors[available])
    facts.isDirect = available == .direct
    facts.refusesColor = true
    let order: [ColorDepth] = [.mono, .eight, .indexed, .direct]
    let granted = try order[
      min(#require(order.firstIndex(of: requested)), #require(order.firstIndex(of: available)))]
    #expect(CapabilityProbe.capabilities(of: facts, colors: requested).colors == granted)
  }

  @Test(
    arguments: [
      ("xterm-256color", true, 1, 1, 1, GlyphSet.unicode), ("xterm", true, -1, 1, 1, .blocks),
      ("xterm", true, 1, 2, 1, .ascii), ("xterm", true, 1, 1, -1, .ascii),
      ("xterm", false, 1, 1, 1, .ascii), ("linux", true, 1, 1, 1, .ascii),
      ("linux-16color", true, 1, 1, 1, .ascii), ("linuxish", true, 1, 1, 1, .unicode),
    ])
  func glyphsFollowTheCharacterSet(
    name: String, isUnicode: Bool, braille: Int, disc: Int, block: Int, expected: GlyphSet
  ) {
    var facts = modern
    facts.name = name
    facts.isUnicode = isUnicode
    facts.widths = TerminalFacts.Widths(braille: braille, disc: disc, block: block)
    #expect(CapabilityProbe.capabilities(of: facts).glyphs == expected)
    for requested in GlyphSet.allCases {
      #expect(
        CapabilityProbe.capabilities(of: facts, glyphs: requested).glyphs
          == (isUnicode ? requested : .ascii), "\(name) \(requested)")
    }
  }
}
