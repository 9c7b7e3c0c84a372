import Screens
import Terminals
import Testing

@testable import Benches

/// The help window and the key tables of both benches.
@Suite struct BenchHelpTests {
  @Test func theHelpUsesItsKeys() throws {
    var bench = try JensenBench()
    for key: Key in [.typed("?"), .down, .typed("j"), .typed(" ")] { bench.press(key) }
    #expect(bench.helpScroll == 3 && bench.position == 0)
    bench.press(.up)
    #expect(bench.helpScroll == 2)
    bench.press(.pageUp)
    #expect(bench.helpScroll == 0)
    bench.press(.pageDown)
    #expect(bench.helpScroll == 10)
    bench.press(.typed("t"))
    #expect(bench.helpScroll == 10 && bench.preferences.theme == .light)
  }

  @Test(arguments: [Key.escape, .typed("q"), .typed("z"), .right])
  func everyOtherKeyClosesTheHelp(_ key: Key) throws {
    let start = try Opening.normals.bench()
    var bench = start
    bench.press(.typed("?"))
    #expect(bench.press(key).isEmpty)
    #expect(bench == start)
  }

  @Test func noKeyIsBoundTwice() {
    func expectOnce<Action>(_ groups: [KeyGroup<Action>]) {
      let keys = groups.flatMap(\.bindings).flatMap(\.keys)
      #expect(Set(keys).count == keys.count)
    }
    expectOnce(DistributionBench.keys)
    expectOnce(JensenBench.keys)
  }

  /// Pasted text is not typed.
  @Test func pastedTextIsIgnored() throws {
    let terminal = ScriptedTerminal(
      size: .small, events: [.pasted("q"), .key(.character("t"))], keepsFrames: true)
    let bench = try JensenBench()
    let last = Loop().run(bench, on: terminal).screen
    #expect(last.preferences.theme == .light)
    #expect(terminal.frames.count == 3 && terminal.frames[0] == terminal.frames[1])
  }
}
