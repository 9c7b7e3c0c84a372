import Datasets
import JSON
import Mixtures

/// The points of the present state as CSV: name, class, x and y under the names of their columns, the component
/// with the largest q, and q of each component.
package enum PointsFile {
  package static func text(_ run: Run) -> String {
    let data = run.dataset
    let labels = labels(of: data)
    var text = csvRow(head(of: data, labels: labels.map(\.column), run))
    run.timeline.present.forEachResponsibility { n, q in
      let point = data.points[n]
      let largest = q.indices.max { q[$0] < q[$1] || q[$0] == q[$1] && $0 > $1 } ?? 0
      text += csvRow(
        labels.map { $0.text(n) } + [number(point.x)]
          + (data.yColumn == nil ? [] : [number(point.y)])
          + ["\(largest + 1)"] + q.map(number))
    }
    return text
  }

  private static func head(of data: Dataset, labels: [String], _ run: Run) -> [String] {
    let columns =
      labels + [data.xColumn, data.yColumn].compactMap { $0.map { data.columns[$0].name } }
    return columns
      + (["component"] + run.timeline.present.mixture.components.indices.map { "q\($0 + 1)" }).map {
        // No two columns have the same name.
        columns.contains($0) ? "\($0)_of_the_run" : $0
      }
  }

  /// The columns of names and classes, and their texts by the number of the point.
  private static func labels(of data: Dataset) -> [(column: String, text: (Int) -> String)] {
    var labels: [(column: String, text: (Int) -> String)] = []
    if let column = data.nameColumn {
      labels.append((data.columns[column].name, { data.name(ofPoint: $0) ?? "" }))
    }
    if let classes = data.classes, data.classColumn == nil || data.classColumn != data.nameColumn {
      let column = data.classColumn.map { data.columns[$0].name } ?? "class"
      labels.append((column, { classes.names[classes.index[$0]] }))
    }
    return labels
  }

  /// A number that reads back to the same double.
  private static func number(_ x: Double) -> String {
    let text = "\(x)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
