import JSON
import Screens
import Testing

/// Answers as lines, and the table of them.
@Suite struct AnswerTests {
  private static func answer(
    _ number: Int, of source: Answer.Source = .lesson("e-step"), kind: Answer.Kind = .choice,
    answered: [String] = ["a"], isRight: Bool?
  ) -> Answer {
    Answer(
      source: source, step: 2, number: number, question: "What, \"then\"?", kind: kind,
      choices: ["a", "b, c"], answered: answered, correct: ["b, c"], isRight: isRight)
  }

  private static func lines(_ answers: Answer...) -> String {
    answers.map { AnswerLine($0, time: nil).text + "\n" }.joined()
  }

  private func table(_ files: (name: String, text: String)...) throws -> AnswerTable {
    var table = AnswerTable()
    for file in files {
      try table.add(file.text, of: file.name, file: "\(file.name).jsonl")
    }
    return table
  }

  @Test func aLineHasEveryMember() throws {
    let line = AnswerLine(Self.answer(1, isRight: false), time: "2026-12-01T09:30:00Z")
    #expect(
      line.text
        == #"{"version":1,"time":"2026-12-01T09:30:00Z","lesson":"e-step","step":2,"number":1,"#
        + #""question":"What, \"then\"?","kind":"choice","choices":["a","b, c"],"answered":["a"],"#
        + #""correct":["b, c"],"right":false}"#)
    for answer in [
      Self.answer(1, isRight: false), Self.answer(2, of: .data("iris", run: 3), isRight: nil),
      Self.answer(3, kind: .number, answered: [], isRight: true),
    ] {
      for time in [nil, "2026-12-01T09:30:00Z"] {
        let line = AnswerLine(answer, time: time)
        #expect(try AnswerLine(JSONNode(reading: Array(line.text.utf8), file: "a")) == line)
      }
    }
  }

  /// The first answer to each question counts; open questions do not.
  @Test func answersAreCounted() throws {
    let guess = Answer.Source.data("iris", run: 1)
    let anna = Self.lines(
      Self.answer(1, isRight: false), Self.answer(1, isRight: true), Self.answer(2, isRight: true),
      Self.answer(3, answered: [], isRight: nil), Self.answer(4, kind: .open, isRight: nil),
      Self.answer(1, of: guess, kind: .guess, isRight: true),
      Self.answer(1, of: .data("iris", run: 2), kind: .guess, isRight: true))
    let ben = "\n" + Self.lines(Self.answer(1, isRight: true)) + "  \r\n"
    let table = try table(("anna, A", anna), ("ben", ben), ("nobody", ""))
    #expect(
      table.csv == """
        student,lesson,asked,answered,right,share
        "anna, A",e-step,3,2,1,0.33
        "anna, A",guesses,2,2,2,1.00
        "anna, A",total,5,4,3,0.60
        ben,e-step,1,1,1,1.00
        ben,total,1,1,1,1.00
        nobody,total,0,0,0,

        """)
    #expect(
      table.questionsCSV.hasPrefix(
        """
        student,lesson,step,number,kind,question,answered,correct,right
        "anna, A",e-step,2,1,choice,"What, ""then""?",a,"b, c",0
        "anna, A",e-step,2,2,choice,"What, ""then""?",a,"b, c",1
        "anna, A",e-step,2,3,choice,"What, ""then""?",,"b, c",
        "anna, A",e-step,2,4,open,
        """))
  }

  /// Two files of one name are one student.
  @Test func aStudentMayHaveTwoFiles() throws {
    let table = try table(
      ("a", Self.lines(Self.answer(1, isRight: false))),
      ("a", Self.lines(Self.answer(1, isRight: true), Self.answer(2, isRight: true))))
    #expect(table.csv.contains("a,total,2,2,1,0.50\n"))
  }

  static let damages: [(text: String, words: String)] = [
    ("{", "a.jsonl:2:2: "), ("7", "a.jsonl:2:1: "), ("{}", "a.jsonl:2:1: 'version' is missing"),
    (line(#""right":false"#, #""right":"no""#), "a.jsonl:2:"),
    (line(#""kind":"choice""#, #""kind":"joke""#), "kind 'joke'; there are"),
    (line(#""version":1"#, #""version":0"#), "there is no version 0"),
    (line(#""lesson":"e-step","#, ""), "'data' is missing"),
    (line(#""step":2"#, #""step":2.5"#), "expected a whole number"),
    (line(#""answered":["a"]"#, #""answered":[1]"#), "expected a string"),
    (String(line("", "").dropLast(9)), "a.jsonl:2:"),
  ]

  private static func line(_ part: String, _ instead: String) -> String {
    let text = AnswerLine(answer(1, isRight: false), time: nil).text
    return part.isEmpty ? text : text.replacing(part, with: instead)
  }

  @Test(arguments: damages) func aBrokenLineIsNamed(_ text: String, _ words: String) {
    let good = Self.lines(Self.answer(1, isRight: true))
    let error = #expect(throws: DataError.self) {
      _ = try table(("a", good + text + "\n" + good))
    }
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
    #expect(error?.description.hasPrefix("a.jsonl:2:") == true)
  }

  /// Members of later versions are ignored.
  @Test func aLaterVersionIsRead() throws {
    let text = Self.line(#""version":1"#, #""version":2,"mood":"good""#)
    #expect(try table(("a", text)).csv.contains("a,total,1,1,0,0.00\n"))
  }
}
