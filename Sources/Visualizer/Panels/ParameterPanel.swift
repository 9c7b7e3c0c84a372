import Drawing
import Mixtures
import Terminals

/// The parameters θ and N_k, a row for each component.
struct ParameterPanel {
  let session: Session

  func draw(_ canvas: Canvas, _ rect: Rect, into frame: inout Frame) {
    let inner = Box(
      title: "parameters θ", topRight: rect.columns >= 44 ? identity : "", bottomRight: trouble
    ).draw(
      into: &frame, rect: rect, inks: canvas.inks)
    guard inner.rows >= 2 else { return }
    LawLamps(session: session).draw(
      canvas,
      Rect(
        column: rect.column + 1, row: rect.endRow - 1,
        columns: rect.columns - 3 - canvas.width(trouble), rows: 1), into: &frame)
    let fit = session.timeline.present
    let table = table(fit, canvas)
    let columns = fitting(table, width: inner.columns - 4)
    let rows = min(fit.mixture.count, inner.rows - 1)
    var column = inner.column + 4
    for entry in columns {
      let end = column + entry.width + 1
      let heading = canvas.glyphs.spell(entry.heading)
      canvas.write(
        heading, .quiet, column: end - canvas.width(entry.heading), in: inner, into: &frame)
      for k in 0..<rows {
        let text = canvas.glyphs.spell(entry.texts[k])
        canvas.write(
          text, .text, column: end - text.unicodeScalars.count, in: inner, row: k + 1, into: &frame)
      }
      column = end
    }
    for k in 0..<rows {
      frame.write(
        " \(k + 1) ", column: inner.column, row: inner.row + 1 + k,
        style: canvas.inks.badge(k, of: fit.mixture.count), limit: inner.endColumn)
    }
    // What there is no room for is told in the heading.
    if rows < fit.mixture.count {
      canvas.write(
        "\(rows)/\(fit.mixture.count)", .quiet, column: inner.column, in: inner, into: &frame)
    }
    if columns.count < table.count {
      canvas.write(" …", .quiet, column: column, in: inner, into: &frame)
    }
  }

  private struct Entry {
    let heading: String
    let texts: [String]
    let width: Int
    /// What goes first when room is short: the largest.
    let rank: Int
  }

  private func table(_ fit: Fit, _ canvas: Canvas) -> [Entry] {
    func entry(_ heading: String, _ texts: [String], rank: Int) -> Entry {
      let width = ([heading] + texts).map { canvas.width($0) }.max() ?? 0
      return Entry(heading: heading, texts: texts, width: width, rank: rank)
    }
    let mixture = fit.parameters
    var entries = [
      entry("π", mixture.weights.map { NumberFormat.fixed($0, decimals: 3) }, rank: 1)
    ]
    for (at, column) in fit.model.family.presentation.columns.enumerated() {
      let decimals = decimals(column.unit)
      let texts = mixture.components.map { component in
        let value = column.value(component)
        let text =
          decimals.map { NumberFormat.fixed(value, decimals: $0) }
          ?? NumberFormat.compact(value, digits: 3)
        return column.unit == .ratio && value >= 0 ? "+" + text : text
      }
      entries.append(
        entry(canvas.glyphs == .ascii ? column.plainHeading : column.heading, texts, rank: 2 + at))
    }
    let weights = fit.componentWeights
    entries.append(
      entry("N_k", weights.map { NumberFormat.fixed($0, decimals: 1) }, rank: 4))
    return entries
  }

  /// Three significant digits of the axis' spread; nil where its units are too small or too large to
  /// be written out.
  private func decimals(_ unit: ParameterColumn.Unit) -> Int? {
    switch unit {
    case .ratio: return 2
    case .slope: return nil
    case .x, .y: break
    }
    let bounds = session.dataset.points.bounds
    let range = (unit == .x ? bounds?.width : bounds?.height) ?? 1
    return (1e-4..<1e7).contains(range) ? NumberFormat.decimals(resolving: range) : nil
  }

  /// What is left of log p − L − KL, each summed by its own route: the identity as a live check.
  private var identity: String {
    let error = session.timeline.present.bound.identityError
    return error.isNaN ? "log p−L−KL n/a" : "log p−L−KL = " + NumberFormat.compact(error, digits: 1)
  }

  /// What the last M-step had to say, which the caption of the next E-step would hide.
  private var trouble: String {
    let steps = session.timeline.entries[...session.timeline.position]
    let events = steps.last { $0.fit.origin == .taken(.maximization) }?.fit.events ?? []
    return events.map(\.code).joined(separator: " ")
  }

  /// The entries that fit, the most important kept.
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
