import Drawing
import Mixtures
import Screens
import Stepping
import Terminals

/// Panel 4: the parameters θ and N_k, a row for each component, scrolled if there is no room for all.
struct ParameterPanel: Panel {
  let session: Session

  /// The rows of a table that are not of a component: its frame and two headings.
  static let rowsBesideComponents = 4

  /// The inside of a table; a very small one has no frame.
  private static func inner(of rect: Rect) -> Rect {
    hasFrame(rect) ? rect.inset(left: 1, top: 1, right: 1, bottom: 1) : rect
  }

  private static func hasFrame(_ rect: Rect) -> Bool { rect.columns >= 16 && rect.rows >= 5 }

  /// The components in view if the table begins with one of them as far as it can.
  static func visible(from first: Int, count: Int, in rect: Rect) -> Range<Int> {
    let rows = max(0, min(count, inner(of: rect).rows - 2))
    let first = max(0, min(first, count - rows))
    return first..<first + rows
  }

  func draw(on surface: inout Surface) {
    let rect = surface.rect
    let count = session.timeline.present.mixture.count
    let rows = visible(count: count, in: rect, emphasis: surface.emphasis)
    if Self.hasFrame(rect) { drawFrame(rows, count: count, on: &surface) }
    surface.draw(in: Self.inner(of: rect)) { drawTable(rows, count: count, on: &$0) }
  }

  /// The components in view: as the user scrolled, moved so that those that a lesson names are among them.
  private func visible(count: Int, in rect: Rect, emphasis: Emphasis) -> Range<Int> {
    let rows = Self.visible(from: session.view.firstComponent, count: count, in: rect)
    let named = emphasis.numbers.compactMap(\.component).filter { 0..<count ~= $0 }
    guard let first = named.min(), let last = named.max() else { return rows }
    if first < rows.lowerBound { return Self.visible(from: first, count: count, in: rect) }
    guard last >= rows.upperBound else { return rows }
    return Self.visible(from: min(first, last - rows.count + 1), count: count, in: rect)
  }

  private func drawFrame(_ rows: Range<Int>, count: Int, on surface: inout Surface) {
    let rect = surface.rect
    let more = rows.count < count ? "↑↓ \(rows.lowerBound + 1)–\(rows.upperBound) of \(count)" : ""
    let notes = [trouble, more].filter { !$0.isEmpty }.joined(separator: "  ")
    surface.draw(
      Box(
        title: "4 parameters θ", topRight: rect.columns >= 44 ? identity : "", bottomRight: notes,
        isFocused: session.isFocused(.parameters, under: surface.emphasis)),
      isLit: session.litPart(under: surface.emphasis) == .table, in: rect)
    let lamps = Rect(
      column: rect.column + 1, row: rect.endRow - 1,
      columns: rect.columns - 3 - surface.width(notes), rows: 1)
    surface.draw(in: lamps) {
      LawLamps(verdicts: session.verdicts, hasPrior: session.boundNames.hasPrior).draw(on: &$0)
    }
  }

  private func drawTable(_ rows: Range<Int>, count: Int, on surface: inout Surface) {
    let inner = surface.rect
    let badge = 3
    var table = ParameterTable([], width: 0, on: surface)
    var end = inner.column
    surface.draw(in: inner.inset(left: badge)) {
      table = ParameterTable(columns(on: $0), width: $0.rect.columns, on: $0)
      end = table.draw(on: &$0, rows: rows)
    }
    for (row, k) in rows.enumerated() {
      surface.frame.write(
        " \(k + 1) ", column: inner.column, row: inner.row + 2 + row,
        style: surface.styles.badge(k, of: count), limit: inner.endColumn)
    }
    // The mark of the columns without room is after the others, or before them.
    if table.isCut {
      surface.write(
        " …", .quiet, column: end + 2 <= inner.endColumn ? end : inner.column, row: 1)
    }
  }

  private func columns(on surface: Surface) -> [ParameterTable.Column] {
    let fit = session.timeline.present
    let (mixture, columns) = (fit.parameters, fit.model.family.presentation.columns)
    let bounds = session.dataset.points.bounds
    let format = ParameterFormat(
      columns: columns, ranges: (bounds?.width ?? 1, bounds?.height ?? 1))
    let named = Set(surface.emphasis.numbers.map(\.name))
    let shares = ParameterTable.Column(
      group: "", heading: "π",
      texts: mixture.weights.map { ParameterFormat.fixed($0, decimals: 3) }, rank: 0)
    let weights = ParameterTable.Column(
      group: "", heading: "N_k",
      texts: fit.componentWeights.map { ParameterFormat.fixed($0, decimals: 1) },
      rank: named.contains(Session.componentWeight) ? -1 : 3)
    return [shares]
      + columns.map {
        ParameterTable.Column(
          group: name(of: $0.group), heading: $0.heading, texts: format.texts($0, of: mixture),
          rank: $0.quantity.name.map(named.contains) == true ? -1 : $0.quantity.rank)
      } + [weights]
  }

  private func name(of group: ParameterColumn.Group) -> String {
    switch group {
    case .axis(.x): session.dataset.x.title
    case .axis(.y): session.dataset.y?.title ?? ""
    case .words(let words): words
    case .none: ""
    }
  }

  /// log p − L − KL, each summed by its own route, as a check of the identity.
  private var identity: String {
    let error = session.timeline.present.bound.identityError
    return error.isNaN ? "log p−L−KL n/a" : "log p−L−KL = " + NumberFormat.compact(error, digits: 1)
  }

  /// The events that made θ, which the caption of the next E-step would hide.
  private var trouble: String {
    session.timeline.presentEvents.map(\.note).joined(separator: ", ")
  }
}

extension FitEvent {
  /// The event in a few words; components count from 1.
  fileprivate var note: String {
    switch self {
    case .emptyComponent(let k): "\(k + 1) empty"
    case .collapsed(let k, let points): "\(k + 1) \(points.kind.note)"
    case .projected: "shape changed"
    case .floored(let k): "\(k + 1) at the floor"
    case .certain(let k): "\(k + 1) certain"
    }
  }
}

extension ParameterColumn.Quantity {
  /// The importance of the column, between that of π, 0, and of N_k, 3.
  fileprivate var rank: Int {
    switch self {
    case .mean, .intercept, .slope, .probability: 1
    case .deviation, .noise: 2
    case .degreesOfFreedom: 3
    case .correlation: 4
    }
  }
}
