/// A line of a lesson's file.
struct LessonLine: Hashable {
  /// From 1.
  let number: Int
  let text: Substring

  var indent: Int { text.prefix { $0 == " " }.count }
  /// The line without the blanks at both ends.
  var content: Substring {
    var content = text.drop { $0 == " " || $0 == "\t" }
    while let last = content.last, last == " " || last == "\t" || last == "\r" {
      content.removeLast()
    }
    return content
  }
  var isBlank: Bool { content.isEmpty }
  var place: LessonPlace { LessonPlace(line: number, column: indent + 1) }
  var isFence: Bool { content.hasPrefix("```") }

  /// The mark of a list item as it is shown, and the text after it; nil if the line does not begin an item.
  var bullet: (mark: String, rest: Substring, column: Int)? {
    let content = content
    for mark in ["- ", "* ", "+ "] where content.hasPrefix(mark) {
      return ("•", content.dropFirst(2).drop { $0 == " " }, indent + 3)
    }
    let digits = content.prefix { $0.isNumber }
    guard !digits.isEmpty, digits.count < 3, content.dropFirst(digits.count).hasPrefix(". ") else {
      return nil
    }
    return ("\(digits).", content.dropFirst(digits.count + 2), indent + digits.count + 3)
  }

  static func lines(of text: String) -> [LessonLine] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
      LessonLine(number: $0.offset + 1, text: $0.element)
    }
  }
}
