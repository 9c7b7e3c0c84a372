import Drawing
import Terminals
import Testing

@testable import Screens

/// Numbers that a lesson hides become question marks; names, ticks and scales stay.
@Suite struct NumberMaskTests {
  private func masked(
    _ rows: [String], title: Int = 0, labels: Int = 0, keepsScales: Bool = false,
    glyphs: GlyphSet = .unicode
  ) -> [String] {
    let size = Size(columns: 30, rows: rows.count)
    var surface = Surface(
      size: size, styles: Styles(theme: .dark, capabilities: Capabilities(glyphs: glyphs)))
    for (row, text) in rows.enumerated() { surface.write(text, .text, column: 0, row: row) }
    surface.maskNumbers(
      in: surface.rect, title: title, labels: labels, keepsScales: keepsScales)
    return (0..<rows.count).map { row in
      var text = Substring(surface.frame.text(row: row))
      while text.last == " " { text.removeLast() }
      return String(text)
    }
  }

  static let cases: [(String, String)] = [
    ("log p −1882.605", "log p ?"), ("KL 0", "KL ?"), ("L +3.797, KL 17", "L ?     , KL ?"),
    ("q(1) = 0.5", "q(1) = ?"), ("w1 w₁ p(x,1) p(1|x) 2σ E12", "w1 w₁ p(x,1) p(1|x) 2σ E?"),
    ("(2 of 6)", "(? of ?)"), ("4e-9 3·10⁻⁶ 1.5e−3", "?    ?      ?"), ("0.44, 0.45", "?   , ?"),
    ("−1900┤ 300", "−1900┤ ?"), ("gap ≈ 0; L = KL", "gap ≈ ?; L = KL"), ("π 1/3", "π ?"),
    ("laws 1● 2✖ 3· 4", "laws 1● 2✖ 3· ?"), ("3·10⁴", "?"),
    ("no numbers - here", "no numbers - here"),
  ]

  @Test(arguments: cases) func numbersBecomeQuestionMarks(_ text: String, _ wanted: String) {
    #expect(masked([text]) == [wanted])
  }

  @Test func someCellsStay() {
    #expect(masked(["─ 2 log p 3", " 1 0.5"], title: 4) == ["─ 2 log p ?", " ? ?"])
    #expect(masked([" 1 0.5", " 2 12"], labels: 3) == [" 1 ?", " 2 ?"])
    #expect(
      masked(["│ 0.0  0.5 ││ 1/8 8│", "gap 0.5"], keepsScales: true)
        == ["│ 0.0  0.5 ││ 1/8 8│", "gap ?"])
    #expect(masked(["10+ 5"], glyphs: .ascii) == ["10+ ?"])
  }
}
