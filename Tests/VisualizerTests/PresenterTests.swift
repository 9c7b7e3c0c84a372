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

  /// Badges take five cells instead of three, and the roof of the bound is thicker.
  @Test func marksAreLarger() throws {
    let usual = try Sessions.oldFaithful().pressing("e m")
    let presenting = try usual.pressing("P space b")
    let words = frame(presenting, .small).words
    #expect(words.contains("  1  ") && words.contains("  2  "))
    let (thin, thick) = (frame(usual, .small), frame(presenting, .small))
    let roof = { (frame: Frame) in
      (0..<24).flatMap { row in (36..<80).map { frame[$0, row] } }.count { $0.scalar == "▄" }
    }
    #expect(roof(thin) > 0 && thin != thick)
    #expect(try presenting.pressing("P space b").preferences == usual.preferences)
  }

  /// One source: the preferences decide about the marks, in a lesson and in exploring, too.
  @Test func thePreferencesDecide() throws {
    let lesson = try LessonParser.lesson(
      in: LessonGoldenTests.text, file: "x.md", kinds: LessonGoldenTests.kinds)
    let session = try Sessions.handWritten()
    for keys in ["P", "P esc", "esc P"] {
      let screen = try LessonScreen(lesson, on: session).pressing(keys)
      let words = screen.frame(size: .middle, capabilities: Capabilities()).words
      #expect(words.contains("  1  "), "\(keys)")
      #expect(!words.contains("─ 4 par"), "\(keys)")
    }
  }
}
