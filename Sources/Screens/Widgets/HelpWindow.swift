import Drawing
import Terminals

/// The help: how to read the picture, and the key table.
package struct HelpWindow: Sendable {
  /// A mark of the picture and its meaning.
  package typealias Reading = [(term: String, text: String)]

  private let reading: Reading
  private let groups: [(title: String, rows: [(keys: [Key], description: String)])]
  private let termWidth: Int
  private let scroll: Int
  private let spelling: @Sendable (String) -> String
  private let keyName: @Sendable (Key) -> String

  /// - Parameters:
  ///   - termWidth: the cells of the terms.
  ///   - scroll: the first line in view.
  ///   - spelling: the characters of the texts before they are broken into lines.
  ///   - keyName: the names of keys.
  package init<Action>(
    reading: Reading, groups: [KeyGroup<Action>], termWidth: Int, scroll: Int,
    spelling: @escaping @Sendable (String) -> String = { $0 },
    keyName: @escaping @Sendable (Key) -> String = { $0.name }
  ) {
    self.reading = reading
    self.groups = groups.map { ($0.title, $0.rows) }
    self.termWidth = termWidth
    self.scroll = scroll
    self.spelling = spelling
    self.keyName = keyName
  }

  package func draw(on surface: inout Surface) {
    TextWindow(title: "help", lines: lines(on: surface), termWidth: termWidth, scroll: scroll)
      .draw(on: &surface)
  }

  private func lines(on surface: Surface) -> [TextWindow.Line] {
    func entry(_ term: String, _ text: String) -> [TextWindow.Line] {
      TextWindow.entry(
        spelling(term), spelling(text), termWidth: termWidth, on: surface.rect)
    }
    var lines = [TextWindow.heading("The picture")]
    lines += reading.flatMap { entry($0.term, $0.text) }
    for group in groups {
      lines += [TextWindow.Line(), TextWindow.heading(group.title)]
      lines += group.rows.flatMap { row in
        entry(row.keys.map(keyName).joined(separator: " "), row.description)
      }
    }
    return lines
  }
}
