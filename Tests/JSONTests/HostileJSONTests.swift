import JSON
import TestSupport
import Testing

/// Damaged texts end in an error or in a value, without a trap.
@Suite struct HostileJSONTests {
  @Test func deepNestingIsAnError() {
    for opening in ["[", "{\"a\":", "[{\"b\":"] {
      let text = String(repeating: opening, count: 200_000)
      #expect(throws: DataError.self) { try JSONValue(reading: Array(text.utf8), file: "j") }
    }
  }

  @Test func randomTextsAreReadOrRefused() {
    var generator = SeededGenerator(state: 7)
    let letters = Array("{}[]:,\"\\u0aef09-+.eEtrualsn \n\u{e4}".utf8)
    for length in 1...2000 {
      let soup = (0..<(length % 60)).map { _ in letters.randomElement(using: &generator) ?? 0 }
      if let json = try? JSONValue(reading: soup, file: "j") {
        #expect((try? JSONValue(reading: Array(json.compact.utf8), file: "j")) == json)
      }
    }
  }
}
