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
    #expect(bench.helpScroll == bench.lastHelpScroll(in: .small))
    bench.press(.up)
    bench.press(.typed("t"))
    #expect(
      bench.helpScroll == bench.lastHelpScroll(in: .small) - 1 && bench.preferences.theme == .light)
  }

  /// Scrolling ends at the last line, so that the way back begins at once.
  @Test(arguments: [Size.small, Size(columns: 60, rows: 18)])
  func theHelpEndsAtItsLastLine(_ size: Size) throws {
    var bench = try Opening.normals.bench()
    for key: Key in [.typed("?"), .pageDown, .pageDown, .pageDown, .pageDown, .pageDown] {
      bench.press(key, in: size)
    }
    let last = try #require(bench.helpScroll)
    #expect(last > 0)
    let frame = bench.frame(size: size, capabilities: Capabilities())
    bench.press(.up, in: size)
    #expect(bench.helpScroll == last - 1)
    #expect(bench.frame(size: size, capabilities: Capabilities()) != frame)
    bench.press(.end, in: size)
    #expect(bench.helpScroll == last)
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
