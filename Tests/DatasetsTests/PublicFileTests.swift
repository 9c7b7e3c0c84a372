import JSON
import Testing

@testable import Datasets

/// A file in the style of other programs, and what becomes of it.
struct PublicFile: Sendable, CustomTestStringConvertible {
  enum Outcome: Equatable, Sendable {
    case data(points: Int, x: String, y: String?, notes: [String])
    case error(String)
  }

  let name: String
  let text: String
  let form: TableForm
  let x: String?
  let y: String?
  let label: String?
  let skipMissing: Bool
  let gives: Outcome

  init(
    _ name: String, _ text: String, form: TableForm = TableForm(), x: String? = nil,
    y: String? = nil, label: String? = nil, skipMissing: Bool = false, gives: Outcome
  ) {
    self.name = name
    self.text = text
    self.form = form
    self.x = x
    self.y = y
    self.label = label
    self.skipMissing = skipMissing
    self.gives = gives
  }

  var testDescription: String { name }

  var outcome: Outcome {
    do throws(DataError) {
      let table = try Table(reading: Array(text.utf8), file: "f.csv", form: form)
      let data = try Dataset(
        table, name: "f.csv", title: "f", x: x, y: y, label: label, skipMissing: skipMissing)
      try data.validate(components: 1)
      return .data(
        points: data.points.count, x: data.columns[data.xColumn].name,
        y: data.yColumn.map { data.columns[$0].name }, notes: data.notes)
    } catch {
      return .error(error.description)
    }
  }
}

@Suite struct PublicFileTests {
  @Test(arguments: PublicFile.acceptedFiles)
  func isRead(file: PublicFile) { #expect(file.outcome == file.gives) }

  @Test(arguments: PublicFile.refusedFiles)
  func isRefusedWithAReason(file: PublicFile) { #expect(file.outcome == file.gives) }

  /// Every message is one line without control characters, and not too long to be read.
  @Test func messagesAreShortLines() {
    for file in PublicFile.acceptedFiles + PublicFile.refusedFiles {
      let lines =
        switch file.gives {
        case .data(_, _, _, let notes): notes
        case .error(let message): [message]
        }
      for line in lines {
        #expect(line.count <= 420 && !line.contains("\n"), "\(line)")
      }
    }
  }
}
