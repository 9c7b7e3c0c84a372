import Testing

@testable import Lessons

/// Data in the text of a lesson.
@Suite struct LessonDataTests {
  static let text = """
    # Marks

    *5 minutes · opens `marks.csv -k 2`*

    Words before.

    ```data marks.csv
    a,b
    1,\t2
    ## 3,4
    ```

    Words after.

    ## Step

    Words.
    """

  @Test func dataAreNoTextOfTheLesson() throws {
    let lesson = try Course.lesson(Self.text)
    #expect(
      lesson.data == [
        LessonData(
          name: "marks.csv", text: "a,b\n1,\t2\n## 3,4\n", place: LessonPlace(line: 7, column: 9))
      ])
    #expect(
      lesson.introduction
        == ["Words before.", "Words after."].map { .paragraph(LessonText(markdown: $0)) })
    #expect(lesson.steps.map(\.title) == ["Step"])
    let print = LessonPrint.text(of: lesson)
    #expect(print.contains("(data: marks.csv, 3 lines)") && !print.contains("a,b"))
  }

  @Test func filesFromWindowsAreTaken() throws {
    let windows = "\u{FEFF}" + Self.text.replacing("\n", with: "\r\n")
    #expect(try Course.lesson(windows) == Course.lesson(Self.text))
  }
}
