import Drawing
import Lessons
import Screens
import Terminals
import Testing

@testable import Visualizer

/// Presenter mode: fewer panels and larger marks, for the back row.
@Suite struct PresenterTests {
  private static let sizes = [
    Size(columns: 60, rows: 18), .small, Size(columns: 100, rows: 30), .middle, .large,
  ]

  private func frame(_ session: Session, _ size: Size) -> Frame {
    session.frame(size: size, capabilities: Capabilities())
  }

  private func titles(_ frame: Frame) -> Set<String> {
    Set(["─ 1 data", "─ 2 log p", "─ 3 M: ", "─ 4 par", "log KL"].filter(frame.words.contains))
  }

  @Test(arguments: sizes) func noPanelAppears(_ size: Size) throws {
    let usual = try Sessions.oldFaithful().pressing("e m e m")
    let presenting = try usual.pressing("P space b")
    #expect(presenting.preferences.isPresenting)
    let (all, few) = (titles(frame(usual, size)), titles(frame(presenting, size)))
    #expect(few.isSubset(of: all))
    #expect(few == all.subtracting(["─ 4 par", "log KL"]))
    // The table is one key away.
    #expect(frame(try presenting.pressing("4"), size).words.contains("─ 4 par"))
  }

  /// The cells of the badge of component 1 in the data.
  private func badge(_ frame: Frame) -> Int {
    let style = Styles(theme: .dark, capabilities: Capabilities()).badge(0, of: 2)
    return (0..<frame.size.rows).flatMap { row in
      (0..<frame.size.columns * 9 / 20).map { frame[$0, row] }
    }.count { $0.style == style }
  }

  /// Badges take five cells instead of three, and the outlines and the roof are thicker.
  @Test func marksAreLarger() throws {
    let usual = try Sessions.oldFaithful().pressing("e m")
    let presenting = try usual.pressing("P space b")
    #expect(badge(frame(usual, .small)) == 3 && badge(frame(presenting, .small)) == 5)
    #expect(frame(usual, .small) != frame(presenting, .small))
    #expect(try presenting.pressing("P space b").preferences == usual.preferences)
  }

  /// One source: the preferences decide about the marks, in a lesson and in exploring, too.
  @Test func thePreferencesDecide() throws {
    let lesson = try LessonParser.lesson(
      in: LessonGoldenTests.text, file: "x.md", kinds: LessonGoldenTests.kinds)
    let session = try Sessions.handWritten()
    for keys in ["P", "P esc", "esc P"] {
      let screen = try LessonScreen(lesson, on: session).pressing(keys)
      let frame = screen.frame(size: .middle, capabilities: Capabilities())
      #expect(badge(frame) == 5, "\(keys)")
      #expect(!frame.words.contains("─ 4 par"), "\(keys)")
    }
  }
}
