import Drawing
import Screens
import Terminals
import Testing

@testable import Visualizer

/// A key that changes nothing visible is answered by a notice.
@Suite struct SilentKeyTests {
  @Test(arguments: [
    ("_", "no panel is enlarged: + enlarges panel 1"),
    ("2 2", "panel 2 has the focus already"),
    ("3 + +", "panel 3 is enlarged already: _ shows all panels"),
    ("2 + a", "the scale of the data (1) is equal on both axes; the data are not in view now"),
    ("3 + a a", "the scale of the data (1) is filling the panel; the data are not in view now"),
    ("x 0 0", "the mark is there already: arrows move it, enter adds a point"),
    ("x 1", "component 1 is edited already: arrows move its mean"),
    ("x 0 up*60", "the mark is at the edge of the picture"),
  ]) func aReasonIsGiven(_ keys: String, _ notice: String) throws {
    #expect(try Sessions.oldFaithful().pressing(keys).notice == notice)
  }

  /// Each key of the panels has a notice if the meters cover them, and none if they are beside them.
  @Test(arguments: ["1", "2", "3", "4", "+", "_", "z", "o", "a", "g", "tab"])
  func keysBehindTheMetersAnswer(_ key: String) throws {
    #expect(try Sessions.oldFaithful().pressing("w \(key)").notice != nil)
    let open = try Sessions.oldFaithful().pressing("2 +")
    #expect(open.notice == nil)
  }

  /// The help has the marks of the terminal, and no mark is unknown.
  @Test func theHelpShowsTheMarksOfTheTerminal() {
    let ascii = SessionHelp.reading(in: .ascii)
    for (term, text) in ascii { #expect(!GlyphSet.ascii.transliterate(term + text).contains("?")) }
    #expect(ascii.map(\.term).suffix(4).prefix(3) == ["^ v ↙", "@ . . .", "! - ."])
    #expect(
      ascii.last?.text.hasPrefix("+ held, o excused: the variant may break it, . does not apply")
        == true)
    #expect(SessionHelp.reading(in: .unicode).last?.text.hasPrefix("● held, ◐ excused") == true)
  }

  /// `U` leaves the settings as they are, and says so if they changed since the action it takes back.
  @Test(arguments: [
    ("e t U", "taken back: an E-step, not the theme"),
    ("e t P % U", "taken back: an E-step, not the theme or presenter mode or the mouse"),
    ("t e U", "taken back: an E-step"),
  ]) func undoNamesTheSettingsThatStay(_ keys: String, _ notice: String) throws {
    #expect(try Sessions.oldFaithful().looped(keys).notice == notice)
  }

  /// Once the half-step is taken, no head asks what it will do.
  @Test func aTakenStepIsNotToCome() throws {
    let asked = try Sessions.oldFaithful().pressing("e g space d d")
    func words(_ session: Session, _ size: Size) -> String {
      session.frame(size: size, capabilities: Capabilities()).words
    }
    for size in [Size.small, .middle, .large] {
      #expect(words(asked, size).contains("What will the M-step"))
      #expect(try !words(asked.pressing("d"), size).contains("What will"))
    }
  }

  /// The meters name units other than nats, and those of log p in the criteria.
  @Test(arguments: [Size.small, .middle]) func theMetersNameUnits(_ size: Size) throws {
    func words(_ keys: String) throws -> String {
      try Sessions.oldFaithful().pressing(keys).frame(size: size, capabilities: Capabilities())
        .words
    }
    #expect(try words("e m w").contains("─ meters ─"))
    #expect(try words("u e m w").contains("─ meters, nats per point ─"))
    let session = try Sessions.oldFaithful().pressing("u u u e m")
    let lines = MeterLines(session: session, readings: MeterReadings())
      .lines
    #expect(
      lines.contains {
        if case .entry("log p in both, in nats, total over N", let text, _) = $0 {
          text
            == NumberFormat.fixed(session.timeline.present.bound.logLikelihood, decimals: 3)
        } else {
          false
        }
      })
  }
}
