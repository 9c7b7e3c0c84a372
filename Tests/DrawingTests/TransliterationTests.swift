import Drawing
import Terminals
import Testing

@Suite struct TransliterationTests {
  @Test(arguments: [
    ("Größe", "Grosse"), ("naïve café", "naive cafe"), ("nu\u{308}tzlich", "nutzlich"),
    ("Łódź", "Lodz"),
    ("Æsir œuvre", "Aesir oeuvre"), ("Việt Nam", "Viet Nam"), ("İstanbul ığ", "Istanbul ig"),
    ("体重", "????"),
    ("ที่", "?"), ("ＡＢ１", "AB1"), ("🇩🇪 😀", "DE ??"), ("θ ≥ ½", "theta >= 1/2"), ("plain", "plain"),
    ("👩\u{200D}👧", "????"), ("a\u{AD}b", "ab"),
  ])
  func asciiForms(text: String, ascii: String) {
    #expect(GlyphSet.ascii.transliterate(text) == ascii)
    #expect(GlyphSet.unicode.transliterate(text) == text)
    #expect(GlyphSet.ascii.transliterate(ascii) == ascii)
  }

  /// Every text is 7 bits wide, and as wide as measured.
  @Test func everyScalarHasAForm() {
    for value in Array(UInt32(0)...0x30FF) + Array(0xFE00...0xFFFF) + Array(0x1F1E0...0x1F6FF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let form = GlyphSet.ascii.transliterate("\(scalar)")
      #expect(form.utf8.allSatisfy { $0 < 0x80 })
    }
  }
}
