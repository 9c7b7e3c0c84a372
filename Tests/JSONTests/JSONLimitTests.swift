import Testing

@testable import JSON

/// Texts that are larger than any that the program writes.
@Suite struct JSONLimitTests {
  private func problem(_ text: [UInt8]) -> String? {
    do {
      _ = try JSONValue(reading: text, file: "x.json")
      return nil
    } catch {
      return error.description
    }
  }

  private func array(_ count: Int) -> [UInt8] {
    Array("[".utf8) + Array(repeatElement(Array("0,".utf8), count: count - 2).joined())
      + Array("0]".utf8)
  }

  @Test func tooManyValuesAreRefused() {
    #expect(problem(array(JSONValue.maximumCount)) == nil)
    #expect(
      problem(array(JSONValue.maximumCount + 1))
        == "x.json:1:2000000: more than 1000000 values; leave out what is not needed")
  }

  @Test func tooManyBytesAreRefused() {
    // The first byte is an error already, so that the blanks are not read.
    let most = Array("x".utf8) + [UInt8](repeating: 0x20, count: JSONValue.maximumBytes - 1)
    #expect(problem(most)?.hasPrefix("x.json:1:1: expected a value, found 'x'") == true)
    #expect(problem(most + [0x20]) == "x.json: more than 16 MB of JSON; give a smaller file")
  }
}
