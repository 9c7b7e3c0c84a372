import Terminals
import Testing

@testable import Curses

struct KeyDecodingTests {
  @Test func everyControlCharacterHasItsKey() {
    let named: [UInt8: Key] = [
      0: .unknown, 8: .backspace, 9: .tab, 10: .enter, 13: .enter, 27: .escape, 28: .unknown,
      29: .unknown, 30: .unknown, 31: .unknown, 127: .backspace,
    ]
    for code in Array(UInt8(0)..<32) + [127] {
      let letter = Unicode.Scalar(code &+ 0x60)
      #expect(Key(scalar: Unicode.Scalar(code)) == named[code] ?? .control(letter), "code \(code)")
    }
  }

  @Test(arguments: [" ", "~", "é", "θ", "日", "🙂"] as [Unicode.Scalar])
  func printableScalarsAreCharacters(scalar: Unicode.Scalar) {
    #expect(Key(scalar: scalar) == .character(scalar))
  }

  @Test(arguments: [0x80, 0x9B, 0x9F] as [UInt8])
  func lateControlCharactersAreNoText(code: UInt8) {
    #expect(Key(scalar: Unicode.Scalar(code)) == .unknown)
  }
}
