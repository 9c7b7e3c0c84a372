import Drawing
import Terminals

/// The help: how to read the picture, and the key table.
package struct HelpWindow: Sendable {
  /// A mark of the picture and its meaning.
  package typealias Reading = [(term: String, text: String)]

  private let reading: Reading
  private let groups: [(title: String, rows: [KeyRow])]
  private let termWidth: Int
  private let scroll: Int

  /// - Parameters:
  ///   - termWidth: the cells of the terms.
  ///   - scroll: the first line in view.
  package init<Action>(
    reading: Reading, groups: [KeyGroup<Action>], termWidth: Int, scroll: Int
  ) {
    self.reading = reading
    self.groups = groups.map { ($0.title, $0.rows) }
    self.termWidth = termWidth
    self.scroll = scroll
  }

  package func picture(in area: WindowArea, on surface: Surface) -> RowWindow {
    let picture =
      [.heading("The picture")]
      + reading.map { TextWindow.Line.entry(term: $0.term, text: $0.text) }
    let keys = groups.flatMap { group in
      [.blank, .heading(group.title)]
        + group.rows.map { row in
          TextWindow.Line.entry(
            term: row.names(in: surface.glyphs).joined(separator: " "), text: row.description)
        }
    }
    return TextWindow(title: "help", lines: picture + keys, termWidth: termWidth, scroll: scroll)
      .picture(in: area, on: surface)
  }
}
