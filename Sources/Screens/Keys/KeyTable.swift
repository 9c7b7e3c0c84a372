import Terminals

/// A key table as text and as Markdown.
package struct KeyTable: Sendable {
  private let groups: [(title: String, rows: [(keys: [Key], description: String)])]

  package init() { groups = [] }

  private init(groups: [(title: String, rows: [(keys: [Key], description: String)])]) {
    self.groups = groups
  }

  /// The table with more groups after the present ones.
  package func adding<Action>(_ more: [KeyGroup<Action>]) -> KeyTable {
    KeyTable(groups: groups + more.map { ($0.title, $0.rows) })
  }

  package var text: String {
    groups.map { group in
      let rows = group.rows.map { row in
        let keys = row.keys.map(\.name).joined(separator: " ")
        let blanks = String(repeating: " ", count: max(1, 22 - keys.count))
        return "  \(keys)\(blanks)\(row.description)\n"
      }
      return "\(group.title)\n\(rows.joined())\n"
    }.joined()
  }

  package var markdown: String {
    groups.map { group in
      let rows = group.rows.map { row in
        let keys = row.keys.map { "`\($0.name)`" }.joined(separator: " ")
        return "| \(keys) | \(row.description.replacing("|", with: "\\|")) |\n"
      }
      return "\n## \(group.title)\n\n| keys | what they do |\n| --- | --- |\n\(rows.joined())"
    }.joined()
  }
}
