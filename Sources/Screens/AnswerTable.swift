import JSON

/// The answers of students, counted.
///
/// The first answer to each question counts. Open questions do not count.
package struct AnswerTable: Sendable {
  /// The questions of one student in one lesson.
  private struct Count {
    var asked = 0
    var answered = 0
    var right = 0

    mutating func add(_ answer: Answer) {
      asked += 1
      answered += answer.isRight == nil ? 0 : 1
      right += answer.isRight == true ? 1 : 0
    }

    /// The share of right answers among all that were asked, in hundredths.
    var share: String {
      guard asked > 0 else { return "" }
      let hundredths = Int((100 * Double(right) / Double(asked)).rounded())
      return "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
    }

    var fields: [String] { ["\(asked)", "\(answered)", "\(right)", share] }
  }

  private struct Question: Hashable {
    let source: Answer.Source
    let step: Int
    let number: Int
    let text: String
  }

  /// The students in the order of their files, with their first answers in the order in which they were given.
  private var students: [(name: String, answers: [Answer], questions: Set<Question>)] = []

  package init() {}

  /// Adds the lines of a file. Lines without text are skipped.
  /// - Throws: an error with file, line and column for a line that is no answer.
  package mutating func add(_ text: String, of student: String, file: String) throws(DataError) {
    let at = students.firstIndex { $0.name == student } ?? students.count
    if at == students.count { students.append((student, [], [])) }
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where line.contains(where: { !(9...32 ~= $0) }) {
      let node = try JSONNode(reading: Array(line), file: file, firstLine: index + 1)
      let answer = try AnswerLine(node).answer
      let question = Question(
        source: answer.source, step: answer.step, number: answer.number, text: answer.question)
      guard students[at].questions.insert(question).inserted else { continue }
      students[at].answers.append(answer)
    }
  }

  /// A row for each student and lesson, and one for all of a student's lessons.
  package var csv: String {
    csvRow(["student", "lesson", "asked", "answered", "right", "share"])
      + students.map { student in
        var lessons: [(name: String, count: Count)] = []
        var total = Count()
        for answer in student.answers where answer.kind != .open {
          let name = answer.source.lesson
          let at = lessons.firstIndex { $0.name == name } ?? lessons.count
          if at == lessons.count { lessons.append((name, Count())) }
          lessons[at].count.add(answer)
          total.add(answer)
        }
        return (lessons + [(name: "total", count: total)]).map {
          csvRow([student.name, $0.name] + $0.count.fields)
        }.joined()
      }.joined()
  }

  /// A row for each student and question, also for open ones.
  package var questionsCSV: String {
    csvRow([
      "student", "lesson", "step", "number", "kind", "question", "answered", "correct", "right",
    ])
      + students.map { student in
        student.answers.map { answer in
          csvRow([
            student.name, answer.source.lesson, "\(answer.step)", "\(answer.number)",
            answer.kind.rawValue, answer.question, answer.answered.joined(separator: " | "),
            answer.correct.joined(separator: " | "),
            answer.isRight.map { $0 ? "1" : "0" } ?? "",
          ])
        }.joined()
      }.joined()
  }
}

extension Answer.Source {
  /// The name in a table: all guesses are one lesson.
  fileprivate var lesson: String {
    switch self {
    case .lesson(let name): name
    case .data: "guesses"
    }
  }
}
