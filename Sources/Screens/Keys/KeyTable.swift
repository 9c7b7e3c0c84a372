/// A key table as text and as Markdown.
package struct KeyTable: Sendable {
  private typealias Group = (title: String, input: String, rows: [KeyRow])
  private let groups: [Group]

  package init() { groups = [] }

  private init(groups: [Group]) { self.groups = groups }

  /// The table with more groups after the present ones.
  package func adding<Action>(_ more: [KeyGroup<Action>]) -> KeyTable {
    KeyTable(
      groups: groups + more.map { ($0.title, $0.gestures.isEmpty ? "keys" : "gestures", $0.rows) })
  }

  package var text: String {
    groups.map { group in
      let rows = group.rows.map { row in
        let keys = row.names(in: .unicode).joined(separator: " ")
        let blanks = String(repeating: " ", count: max(1, 22 - keys.count))
        return "  \(keys)\(blanks)\(row.description)\n"
      }
      return "\(group.title)\n\(rows.joined())\n"
    }.joined()
  }

  package var markdown: String {
    groups.map { group in
      let rows = group.rows.map { row in
        "| \(row.markdown) | \(row.description.replacing("|", with: "\\|")) |\n"
      }
      let head = "| \(group.input) | what they do |\n| --- | --- |\n"
      return "\n## \(group.title)\n\n\(head)\(rows.joined())"
    }.joined()
  }
}
