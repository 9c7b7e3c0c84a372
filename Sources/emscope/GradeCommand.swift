import ArgumentParser
import JSON
import Screens

/// `emscope grade FILE…`: a table of the answers of students.
struct GradeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grade",
    abstract: "Make a table (CSV) of the answers that --answers kept.",
    discussion: """
      A row for each student and lesson, and a total; the student is the name of the file. The first answer to \
      each question counts. Questions whose answer was shown are asked, but not answered. Open questions do not \
      count.
      """)

  @Argument(
    help: "The files of answers, one for each student, as in anna.jsonl.",
    completion: .file(extensions: ["jsonl"]))
  var files: [String]

  @Flag(help: "A row for each question instead.")
  var questions = false

  func run() throws {
    var table = AnswerTable()
    for file in files {
      let text = try UserFile.text(file)
      try Failure.rethrowing(as: .data) { () throws(DataError) in
        try table.add(text, of: Self.student(file), file: file)
      }
    }
    try StandardStreams.writeOutput(questions ? table.questionsCSV : table.csv)
  }

  /// The name of a file without its folder and its ending.
  private static func student(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return visible(name) }
    return visible(name[..<dot])
  }
}
