import Foundation
import Testing

/// A class: from the visualiser to lessons and back, notes in a second terminal, and pictures that show what lessons
/// speak of.
@Suite struct ClassroomTests {
  let own: TemporaryFolder

  init() throws { own = try TemporaryFolder() }

  private func start(_ words: String, in folder: String = "") throws -> Tmux {
    let command = "cd \(quoted(own(folder))) && exec \(quoted(emscopePath)) \(words)"
    return try Tmux("sh -c " + quoted(command), environment: ["XDG_STATE_HOME": own("state")])
  }

  /// Each lesson's pictures show the lit parts and the numbers of its claims at 80×24, 100×30 and 120×40, and no
  /// choice is hidden without a sign there and at 60×18.
  @Test(arguments: LessonCommandTests.files) func picturesShowWhatLessonsName(_ file: String) throws
  {
    let path = LessonCommandTests.folder.appending(path: file).path
    let result = try Program.run(["lesson", path, "--check", "--pictures"])
    #expect(result.status == 0, "\(result.error)")
  }

  /// `L` lists the lessons; q in a lesson comes back to the run as it was.
  @Test(.enabled(if: Tmux.isInstalled)) func aClassComesBackToTheVisualiser() throws {
    let first = try start("old-faithful")
    try first.wait("a guided tour of")
    try first.press("Space")
    try first.wait("after E")
    try first.type("L10")
    try first.press("Enter")
    try first.wait("lesson · 5 minutes")
    try first.press("Space")
    try first.wait("1/7")
    try first.type("q")
    try first.wait("after E")
    try first.type("L")
    try first.wait("● 10")
    try first.type("qq")
    #expect(try first.status() == 0)
    // The second start says nothing.
    let second = try start("old-faithful")
    try second.wait("Start:")
    #expect(try !second.screen().joined().contains("guided tour"))
    try second.type("q")
    #expect(try second.status() == 0)
  }

  /// Space at the end of a lesson opens the next one; q there does not come back to the first lesson.
  @Test(.enabled(if: Tmux.isInstalled)) func lessonsFollowEachOther() throws {
    let lesson = try start("lesson e-step --step 7")
    try lesson.wait("7/7")
    let space = "next lesson: m-step"
    var isAtEnd = false
    for _ in 0..<40 {
      let rows = try lesson.screen()
      isAtEnd = rows.joined().contains(space)
      if isAtEnd { break }
      // A key of the student is named first in the hints.
      let hint = rows.last { $0.contains("quit") }?.split(separator: " ").first
      let isTurn = rows.joined().contains("your turn")
      if isTurn, let hint { try lesson.type(String(hint)) } else { try lesson.press("Space") }
      _ = try eventually(within: 3) { try lesson.screen() == rows ? nil : true }
    }
    #expect(isAtEnd)
    try lesson.press("Space")
    try lesson.wait("lesson · ")
    try lesson.wait("The M-step")
    try lesson.type("q")
    #expect(try lesson.status() == 0)
  }

  /// The notes follow the lesson in another terminal.
  @Test(.enabled(if: Tmux.isInstalled)) func notesFollow() throws {
    let path = try own.file(
      "mine.md",
      "# Mine\n\n*1 minute · opens `iris`*\n\nHello.\n\n## One\n\nFirst.\n\n> **Speaker.** Say one.\n\n"
        + "## Two\n\nSecond.\n\n> **Speaker.** Say two.\n")
    let lesson = try start("lesson mine.md")
    try lesson.wait("Hello.")
    let notes = try start("notes mine.md")
    try notes.wait("introduction")
    // Without a name the notes go on with the lesson that is played.
    let latest = try start("notes")
    try latest.wait("introduction")
    try lesson.press("Space")
    try notes.wait("Say one.")
    try lesson.press("Space")
    try notes.wait("Say two.")
    try lesson.type("b")
    try notes.wait("Say one.")
    try notes.type("q")
    #expect(try notes.status() == 0)
    try lesson.press("Space")
    try lesson.type("q")
    #expect(try lesson.status() == 0)
    #expect(try own.text("state/emscope/lesson-mine") == "0 2 finished\n")
    let printed = try capture(
      [emscopePath, "notes", path],
      environment: cleanEnvironment(["XDG_STATE_HOME": own("state")]))
    #expect(printed.status == 0 && printed.output.contains("2/2 Two"), "\(printed.output)")
    let other = try start("lesson m-step")
    try latest.wait("The M-step lifts")
    try other.press("Space")
    try latest.wait("1/7")
    try other.type("q")
    try latest.type("q")
    #expect(try other.status() == 0)
    #expect(try latest.status() == 0)
  }

  /// `S` in a lesson writes the run, which replays to the same state.
  @Test(.enabled(if: Tmux.isInstalled)) func aLessonSaves() throws {
    try FileManager.default.createDirectory(
      atPath: own("saved"), withIntermediateDirectories: true)
    let path = try own.file(
      "mine.md",
      "# Mine\n\n*1 minute · opens `iris -k 3`*\n\nHello.\n\n## One\n\nFirst.\n\n- **Press** `e m c`\n"
    )
    let lesson = try start("lesson \(quoted(path)) --step 1", in: "saved")
    try lesson.wait("First.")
    try lesson.press("Space")
    try lesson.wait("onverged")
    try lesson.type("S")
    try lesson.wait("saved emscope-iris-1.svg")
    try lesson.type("q")
    #expect(try lesson.status() == 0)
    let again = try Program.run(["replay", own("saved/emscope-iris-1.json"), "--as", "trace"])
    #expect(again.status == 0, "\(again.error)")
    #expect(try again.output == own.text("saved/emscope-iris-1.csv"))
  }
}
