import Drawing
import Mixtures
import Plane
import Screens
import Stepping
import Terminals

/// A comparison of numbers of components at its place: the table, sentences below it, and the chart beside it.
struct ComparisonPicture: WindowPicture {
  private let comparison: ComponentComparison
  private let words: ComparisonWords
  private let selected: Int
  private let amounts: Amounts
  private let frame: WindowFrame
  private let columns: ComparisonColumns
  private let list: RowList
  private let foot: RowList
  private let plot: Rect

  init(
    _ comparison: ComponentComparison, selected: Int, units: Units, in area: WindowArea,
    on surface: Surface
  ) {
    self.comparison = comparison
    self.selected = selected
    let words = ComparisonWords(comparison, units: units)
    let amounts = Amounts(units, count: comparison.dataset.points.count)
    (self.words, self.amounts) = (words, amounts)
    let strip = area.strip(wanted: 110, least: 76)
    var frame = WindowFrame(
      title: "components compared" + words.units, rect: area.place(rows: area.rect.rows, in: strip),
      note: "enter steps through it, esc closes")
    let body = frame.inner.inset(top: 1)
    let columns = ComparisonColumns(width: body.columns)
    let table = body.inset(right: max(0, body.columns - columns.width))
    plot = body.inset(left: min(body.columns, columns.width + 2))
    let rows = comparison.range.enumerated().map { at, count in
      columns.row(comparison, count, item: at, amounts, smallest: surface[.pointerToLeft])
    }
    let below = table.inset(top: min(table.rows, 2 + rows.count))
    list = RowList(
      rows, in: table.inset(top: 1, bottom: below.rows), at: .selected(selected))
    foot = RowList(
      ([words.details(of: comparison.range.lowerBound + selected)]
        + words.explanations(of: comparison.range.lowerBound + selected))
        .enumerated()
        .flatMap { at, text in
          WindowRow.wrapped(
            [.init(0, text, at == 0 ? .text : .quiet)], width: table.columns, on: surface)
        }, in: below, at: .scrolled(0))
    frame.hidden = list.hidden
    self.columns = columns
    self.frame = frame
  }

  var rect: Rect { frame.rect }

  func item(column: Int, row: Int) -> Int? { list.item(column: column, row: row) }

  func draw(on surface: inout Surface) {
    frame.draw(on: &surface)
    guard frame.inner.rows >= 4, frame.inner.columns >= 20 else { return }
    let done = comparison.progress
    ProgressLine(done: done.done, total: done.total, words: words.headline)
      .draw(on: &surface, in: frame.inner)
    surface.write(
      columns.heading(words.names), .quiet, column: list.rect.column,
      row: list.rect.row - 1 - frame.inner.row, in: frame.inner)
    list.draw(on: &surface)
    foot.draw(on: &surface)
    ComparisonPlot(
      comparison: comparison, selected: comparison.range.lowerBound + selected, amounts: amounts,
      names: words.names
    ).draw(on: &surface, in: plot)
  }
}

/// The columns of the table of a comparison: all of them, or in a narrow window those without p.
private struct ComparisonColumns {
  private let logPosterior: Int
  /// 0 if p is left out.
  private let parameters: Int
  private let criterion: Int

  init(width: Int) {
    let isWide = width >= 60
    (logPosterior, parameters, criterion) = isWide ? (12, 4, 10) : (10, 0, 9)
  }

  /// K, the mark of its run, log p, p, and the criteria, each with a mark.
  var width: Int { 4 + logPosterior + parameters + 2 * (criterion + 1) }

  func heading(_ names: BoundNames) -> String {
    " K" + padded(names.logPosterior, 2 + logPosterior)
      + (parameters > 0 ? padded("p", parameters) : "") + padded("BIC", criterion)
      + padded("AIC", criterion + 1)
  }

  /// - Parameter smallest: the mark after the smallest value of a criterion.
  func row(
    _ all: ComponentComparison, _ count: Int, item: Int, _ amounts: Amounts,
    smallest: Unicode.Scalar
  ) -> WindowRow {
    guard let result = all.result(count) else {
      let isRunning = all[count]?.runs.isEmpty == false
      let words = all[count].map { "\($0.runs.count) of \($0.total)" } ?? "too few points"
      return WindowRow(
        [
          .init(0, padded("\(count)", 2)),
          .init(4, padded(words, max(logPosterior, 14)), isRunning ? .text : .quiet),
        ], item: item)
    }
    let run = result.run
    var fields: [WindowRow.Field] = [
      .init(0, padded("\(count)", 2), .strong),
      .init(4, padded(number(amounts(run.end), logPosterior - 1, decimals: 3), logPosterior)),
    ]
    if run.collapsed {
      fields.append(.init(3, "!", .gap))
    } else if !run.isConverged {
      fields.append(.init(3, "…", .quiet))
    }
    var column = 4 + logPosterior
    if parameters > 0 {
      fields.append(.init(column, padded("\(result.criteria.parameters)", parameters), .quiet))
      column += parameters
    }
    for criterion in ComparisonCriterion.allCases {
      let isSmallest = all.smallest(criterion.value) == count
      let text = number(criterion.value(result.criteria), self.criterion - 1, decimals: 2)
      fields.append(
        .init(
          column, padded(text, self.criterion) + (isSmallest ? String(smallest) : ""),
          isSmallest ? .strong : .text))
      column += self.criterion + 1
    }
    return WindowRow(fields, item: item)
  }

  private func number(_ value: Double, _ width: Int, decimals: Int) -> String {
    NumberFormat.fitting(value, width: width, decimals: decimals)
  }

  private func padded(_ text: String, _ width: Int) -> String {
    StyledLine.blank(width - text.cellCount) + text
  }
}

/// The criteria of which the smallest value is marked.
enum ComparisonCriterion: CaseIterable {
  case bic
  case aic

  func value(_ criteria: InformationCriteria) -> Double {
    switch self {
    case .bic: criteria.bic
    case .aic: criteria.aic
    }
  }

  /// The name, and the letter and style of its points in the chart.
  var look: (name: String, letter: Unicode.Scalar, style: TextStyle) {
    switch self {
    case .bic: ("BIC", "B", .strong)
    case .aic: ("AIC", "A", .quiet)
    }
  }
}
