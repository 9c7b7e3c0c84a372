import Curses
import Terminals
import Testing

/// From what is known of a terminal to what is drawn on it, with literals.
@Suite struct CapabilityProbeTests {
  func probe(
    _ colors: Int = 256, utf8: Bool = true, name: String = "xterm-256color", braille: Int = 1,
    disc: Int = 1, unwanted: Bool = false
  ) -> CapabilityProbe {
    CapabilityProbe(
      colors: colors, isUTF8: utf8, terminalName: name, widths: (braille, disc),
      isColorUnwanted: unwanted)
  }

  @Test func whatTheTerminalHas() {
    let cases: [(CapabilityProbe, Capabilities)] = [
      (probe(), Capabilities(colors: .indexed, glyphs: .unicode)),
      (probe(1 << 24), Capabilities(colors: .direct, glyphs: .unicode)),
      (probe(8), Capabilities(colors: .eight, glyphs: .unicode)),
      (probe(0), Capabilities(colors: .mono, glyphs: .unicode)),
      (probe(utf8: false), Capabilities(colors: .indexed, glyphs: .ascii)),
      (probe(8, name: "linux"), Capabilities(colors: .eight, glyphs: .ascii)),
      (probe(braille: -1), Capabilities(colors: .indexed, glyphs: .blocks)),
      (probe(disc: 2), Capabilities(colors: .indexed, glyphs: .ascii)),
      (probe(unwanted: true), Capabilities(colors: .mono, glyphs: .unicode)),
    ]
    for (probe, expected) in cases {
      #expect(probe.capabilities(colors: nil, glyphs: nil) == expected)
    }
  }

  @Test func wishesAreGrantedUpToWhatThereIs() {
    #expect(probe().capabilities(colors: .eight, glyphs: .blocks).colors == .eight)
    #expect(probe().capabilities(colors: .direct, glyphs: nil).colors == .indexed)
    #expect(probe(unwanted: true).capabilities(colors: .indexed, glyphs: nil).colors == .indexed)
    #expect(probe(utf8: false).capabilities(colors: nil, glyphs: .unicode).glyphs == .ascii)
    #expect(probe(name: "linux").capabilities(colors: nil, glyphs: .unicode).glyphs == .unicode)
  }
}
