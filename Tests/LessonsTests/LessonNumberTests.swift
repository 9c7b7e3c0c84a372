import Testing

@testable import Lessons

/// Numbers in claims whose exponents no double has.
@Suite struct LessonNumberTests {
  @Test(arguments: ["1.0e-9223372036854775808", "0.0e9223372036854775807", "1.5e-400"])
  func extremeExponentsAreRead(text: String) {
    let number = LessonNumber(text)
    #expect(number == nil || number?.value == 0)
  }

  @Test func theLastDigitIsTheTolerance() {
    #expect(LessonNumber("1.50e-3")?.tolerance == 0.5e-5)
    #expect(LessonNumber("2e3")?.tolerance == 500)
  }
}
