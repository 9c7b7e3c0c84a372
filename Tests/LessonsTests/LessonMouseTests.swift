import Drawing
import Screens
import Terminals
import Testing

@testable import Lessons

/// The mouse in a lesson.
@Suite struct LessonMouseTests {
  private func action(
    _ kind: MouseEvent.Kind, _ column: Int, _ row: Int, in screen: LessonScreen<Counter>,
    _ size: Size = Course.size
  ) -> LessonScreen<Counter>.Action? {
    screen.action(for: MouseEvent(kind, column: column, row: row), in: size, Capabilities())
  }

  @Test func theWheelScrollsTheText() throws {
    let screen = try Course.screen()
    #expect(action(.wheelDown, 3, 3, in: screen) == .scroll(by: 1))
    #expect(action(.wheelUp, 3, 3, in: screen) == .scroll(by: -1))
    #expect(action(.press, 3, 3, in: screen) == nil)
  }

  /// A click on a hint does what its key does; one on a hint without a key of its own does nothing.
  @Test func aClickOnAHint() throws {
    var screen = try Course.screen()
    func clicked(_ word: String) throws -> LessonScreen<Counter>.Action? {
      let line = screen.frame(size: Course.size, capabilities: Capabilities())
        .text(row: Course.size.rows - 1)
      let range = try #require(line.firstRange(of: " \(word) "), "\(line)")
      let column = line.distance(from: line.startIndex, to: range.lowerBound) + 1
      return action(.press, column, Course.size.rows - 1, in: screen)
    }
    #expect(try clicked("next") == .next)
    #expect(try clicked("back") == .back)
    #expect(try clicked("steps") == .list(.open))
    #expect(try clicked("quit") == .common(.quit))
    try Course.press("space", &screen)
    #expect(try clicked("show") == .next)
    #expect(try clicked("answer") == nil)
    try Course.press("L", &screen)
    #expect(try clicked("go") == .list(.confirm))
    #expect(try clicked("close") == .list(.close))
  }

  /// A click on each step of the list goes there; the list covers the words and not the picture.
  @Test(arguments: [Course.size, Size(columns: 80, rows: 24), Size(columns: 200, rows: 60)])
  func aClickGoesToAStep(_ size: Size) throws {
    var screen = try Course.screen()
    try Course.press("L", &screen, in: size)
    let frame = screen.frame(size: size, capabilities: Capabilities())
    for (step, title) in ["Introduction", "1. First", "2. Second", "3. Third"].enumerated() {
      let row = try #require(
        (0..<size.rows).last { frame.text(row: $0).contains(title) })
      let range = try #require(frame.text(row: row).firstRange(of: title))
      let column = frame.text(row: row)[..<range.lowerBound].count
      #expect(action(.press, column, row, in: screen, size) == .list(.choose(step)))
      var other = screen
      _ = try other.perform(.list(.choose(step)), in: size)
      #expect(other.step == step && other.mode == .playing)
    }
    #expect(action(.press, 2, 1, in: screen, size) == .list(.close))
    #expect(action(.wheelDown, 2, 1, in: screen, size) == .list(.move(by: 1)))
    let layout = screen.layout(size)
    if layout.isBeside {
      var without = screen
      without.mode = .playing
      let plain = without.frame(size: size, capabilities: Capabilities())
      for row in 0..<size.rows - 1 {
        #expect(
          frame.row(row).prefix(layout.picture.columns)
            == plain.row(row).prefix(layout.picture.columns))
      }
    }
  }
}
