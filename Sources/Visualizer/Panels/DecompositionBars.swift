import Drawing
import Mixtures
import Screens
import Stepping
import Terminals

/// log p as a whole bar, L and KL as its parts, before and after the half-step (PRML figures
/// 9.11–9.13).
///
/// The bars begin at a common level above zero. Beside the whole of log p no gap would be visible.
struct DecompositionBars {
  let session: Session

  private typealias State = (title: String, column: BoundHistory.Column)

  /// The rows of a state: a title and two bars.
  private static let rows = 3

  func draw(on surface: inout Surface) {
    let rect = surface.rect
    let states = states
    let finite = states.flatMap(\.column.finiteValues)
    guard let high = finite.max(), let low = finite.min(), rect.columns >= 12 else { return }
    // The newest gap takes at least a fifth of the width; values below the base are cut off.
    let gap = states.map(\.column.gap).last { $0 > 0 && $0.isFinite } ?? 0
    let rise = high - low
    let span = max(
      gap > 0 ? min(rise, 5 * gap) : rise, Tolerance.barSpan * (1 + high.magnitude))
    let base = high - 1.25 * span
    var row = 0
    for (title, column) in states where row < rect.rows {
      surface.write(title, .strong, column: rect.column, row: row)
      draw(column, from: base, to: high, row: row + 1, on: &surface)
      row += rect.rows >= 2 * Self.rows + 1 ? Self.rows + 1 : Self.rows
    }
    guard row < rect.rows else { return }
    surface.write(
      "from \(Words.nats(base))", .axis, column: rect.column, row: min(row, rect.rows - 1))
  }

  private var states: [State] {
    let timeline = session.timeline
    let present = BoundHistory.Column(timeline.present, session.amounts)
    guard let before = timeline.previous else { return [("start", present)] }
    let name = present.origin.code
    return [
      ("before \(name)", BoundHistory.Column(before, session.amounts)), ("after \(name)", present),
    ]
  }

  private func draw(
    _ state: BoundHistory.Column, from base: Double, to high: Double, row: Int,
    on surface: inout Surface
  ) {
    let rect = surface.rect
    let left = rect.column + 6
    let width = max(1, rect.columns - 6)
    func cells(_ value: Double) -> Int {
      guard value.isFinite else { return 0 }
      // A value can be further below the base than the range of an integer.
      let share = max(0, min(1, (value - base) / (high - base)))
      return Int((share * Double(width)).rounded())
    }
    let (whole, part) = (cells(state.logPosterior), cells(state.lowerBound))
    surface.write("log p", .logLikelihood, column: rect.column, row: row)
    surface.write(" L+KL", .lowerBound, column: rect.column, row: row + 1)
    for cell in 0..<whole where row < rect.rows {
      surface.mark(.upperCurveBar, .logLikelihood, column: left + cell, row: rect.row + row)
    }
    guard row + 1 < rect.rows else { return }
    for cell in 0..<whole {
      surface.mark(
        cell < part ? .lowerCurveBar : .gapArea, cell < part ? .lowerBound : .gapFill,
        column: left + cell, row: rect.row + row + 1)
    }
    write(
      state.logPosterior, .logLikelihood, on: left..<left + whole, after: left + whole, row: row,
      on: &surface)
    write(
      state.lowerBound, .lowerBound, on: left..<left + part, after: left + whole, row: row + 1,
      on: &surface)
    let text = surface.transliterate("KL " + Words.nats(state.gap))
    if state.gap > 0, text.count <= whole - part {
      surface.frame.write(
        text, column: left + part + (whole - part - text.count) / 2, row: rect.row + row + 1,
        style: surface.style(.gap))
    }
  }

  /// Writes a number in reversed colours at the beginning of its bar, or after the bars if its own
  /// is too short.
  private func write(
    _ number: Double, _ style: TextStyle, on bar: Range<Int>, after end: Int, row: Int,
    on surface: inout Surface
  ) {
    let rect = surface.rect
    let text = surface.transliterate(" \(Words.nats(number)) ")
    // In ASCII the bars are letters, which reversed colours would hide.
    let isInside = text.count <= bar.count && surface.glyphs != .ascii
    guard isInside || end + text.count <= rect.endColumn else { return }
    let style = surface.style(style)
    surface.frame.write(
      text, column: isInside ? bar.lowerBound : end, row: rect.row + row,
      style: isInside ? style.with(.reverse) : style, limit: rect.endColumn)
  }
}
