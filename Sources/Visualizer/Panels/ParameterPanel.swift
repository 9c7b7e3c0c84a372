import Drawing
import Mixtures
import Screens
import Stepping
import Terminals

/// Panel 4: the parameters θ and N_k, a row for each component.
struct ParameterPanel: Panel {
  let session: Session

  /// The rows of a table that are not of a component: its frame and its heading.
  static let rowsBesideComponents = 3

  func draw(on surface: inout Surface) {
    let rect = surface.rect
    let inner = surface.draw(
      Box(
        title: "4 parameters θ", topRight: rect.columns >= 44 ? identity : "",
        bottomRight: trouble, isFocused: session.isFocused(.parameters, under: surface.emphasis)),
      isLit: session.litPart(under: surface.emphasis) == .table, in: rect)
    guard inner.rows >= 2 else { return }
    let lamps = Rect(
      column: rect.column + 1, row: rect.endRow - 1,
      columns: rect.columns - 3 - surface.width(trouble), rows: 1)
    surface.draw(in: lamps) { LawLamps(verdicts: session.verdicts).draw(on: &$0) }
    surface.draw(in: inner) { drawTable(on: &$0) }
  }

  private func drawTable(on surface: inout Surface) {
    let inner = surface.rect
    let count = session.timeline.present.mixture.count
    let table = table(on: surface)
    let columns = fitting(table, width: inner.columns - 4)
    let rows = min(count, inner.rows - 1)
    var column = inner.column + 4
    for entry in columns {
      let end = column + entry.width + 1
      surface.write(entry.heading, .quiet, column: end - surface.width(entry.heading))
      for (k, text) in entry.texts.prefix(rows).enumerated() {
        surface.write(text, .text, column: end - surface.width(text), row: k + 1)
      }
      column = end
    }
    for k in 0..<rows {
      surface.frame.write(
        " \(k + 1) ", column: inner.column, row: inner.row + 1 + k,
        style: surface.styles.badge(k, of: count), limit: inner.endColumn)
    }
    // The heading shows that there is no room for the rest.
    if rows < count { surface.write("\(rows)/\(count)", .quiet, column: inner.column) }
    if columns.count < table.count { surface.write(" …", .quiet, column: column) }
  }

  /// A column of texts. The one with the largest rank is dropped first if room is short.
  private typealias Entry = (heading: String, texts: [String], width: Int, rank: Int)

  private func table(on surface: Surface) -> [Entry] {
    let fit = session.timeline.present
    func entry(_ heading: String, _ texts: [String], rank: Int) -> Entry {
      let width = ([heading] + texts).map { surface.width($0) }.max() ?? 0
      return (heading, texts, width, rank)
    }
    let mixture = fit.parameters
    var entries = [
      entry("π", mixture.weights.map { NumberFormat.fixed($0, decimals: 3) }, rank: 1)
    ]
    for (at, column) in fit.model.family.presentation.columns.enumerated() {
      entries.append(
        entry(
          surface.glyphs == .ascii ? column.plainHeading : column.heading,
          mixture.components.map { text(column.value($0), in: column.unit) }, rank: 2 + at))
    }
    let weights = fit.componentWeights
    entries.append(
      entry("N_k", weights.map { NumberFormat.fixed($0, decimals: 1) }, rank: 4))
    return entries
  }

  /// A number with the decimals of its unit.
  private func text(_ value: Double, in unit: ParameterColumn.Unit) -> String {
    let bounds = session.dataset.points.bounds
    return switch unit {
    case .ratio: (value >= 0 ? "+" : "") + NumberFormat.fixed(value, decimals: 2)
    case .slope: NumberFormat.compact(value, digits: 3)
    case .x: NumberFormat.fixed(value, resolving: bounds?.width ?? 1, digits: 3)
    case .y: NumberFormat.fixed(value, resolving: bounds?.height ?? 1, digits: 3)
    }
  }

  /// log p − L − KL, each summed by its own route, as a check of the identity.
  private var identity: String {
    let error = session.timeline.present.bound.identityError
    return error.isNaN ? "log p−L−KL n/a" : "log p−L−KL = " + NumberFormat.compact(error, digits: 1)
  }

  /// The events of the last M-step, which the caption of the next E-step would hide.
  private var trouble: String {
    let steps = session.timeline.entries[...session.timeline.position]
    let events = steps.last { $0.fit.origin == .taken(.maximization) }?.fit.events ?? []
    return events.map(\.code).joined(separator: " ")
  }

  /// The most important entries, as many as fit.
  private func fitting(_ entries: [Entry], width: Int) -> [Entry] {
    var kept = entries
    while kept.map({ $0.width + 1 }).reduce(0, +) > width,
      let least = kept.indices.max(by: { kept[$0].rank < kept[$1].rank })
    {
      kept.remove(at: least)
    }
    return kept
  }
}
