import JSON

/// A line of a lesson's file.
struct LessonLine: Hashable {
  /// From 1.
  let number: Int
  let text: Substring
  /// The characters of the file, which are data.
  let raw: Substring

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
  var bullet: (mark: String, rest: Substring, place: LessonPlace)? {
    let content = content
    for mark in ["- ", "* ", "+ "] where content.hasPrefix(mark) {
      return ("•", content.dropFirst(2).drop { $0 == " " }, place.moved(by: 2))
    }
    let digits = content.prefix { $0.isNumber }
    guard !digits.isEmpty, digits.count < 3, content.dropFirst(digits.count).hasPrefix(". ") else {
      return nil
    }
    let width = digits.count + 2
    return ("\(digits).", content.dropFirst(width), place.moved(by: width))
  }

  /// The choice of a question that the line begins; nil for another line.
  var choice: (text: Substring, isRight: Bool)? {
    let marks = ["[ ]": false, "[x]": true, "[X]": true]
    guard let bullet, let isRight = marks[String(bullet.rest.prefix(3))] else { return nil }
    return (bullet.rest.dropFirst(3).drop { $0 == " " }, isRight)
  }

  /// The name of a data block that the line begins, which may be empty; nil for another line.
  var dataName: (name: Substring, place: LessonPlace)? {
    guard content.hasPrefix("```data"), content == "```data" || content.hasPrefix("```data ") else {
      return nil
    }
    let name = content.dropFirst(7).drop { $0 == " " }
    return (name, place.moved(by: content.count - name.count))
  }

  /// The bold word that begins a list item, without a colon at its end, and the text after it.
  var boldItem: (word: String, place: LessonPlace, rest: Substring, restPlace: LessonPlace)? {
    guard let bullet, bullet.rest.hasPrefix("**") else { return nil }
    let word = bullet.rest.dropFirst(2).prefix { $0 != "*" }
    let end = bullet.rest.dropFirst(2 + word.count)
    guard end.hasPrefix("**") else { return nil }
    let rest = end.dropFirst(2).drop { $0 == " " }
    return (
      String(word.hasSuffix(":") ? word.dropLast() : word), bullet.place, rest,
      bullet.place.moved(by: bullet.rest.count - rest.count)
    )
  }

  /// The lines of a text, in which control and direction characters are visible escapes.
  static func lines(of text: String) -> [LessonLine] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
      LessonLine(
        number: $0.offset + 1, text: drawable($0.element)[...], raw: $0.element)
    }
  }
}
