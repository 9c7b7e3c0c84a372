import Drawing
import Mixtures
import Terminals

/// log p as a whole bar, L and KL as its parts, before and after the half-step (PRML figures 9.11–9.13).
///
/// The bars begin at a common level, not at zero: beside log p itself no gap could be seen.
struct DecompositionBars {
  let session: Session

  private struct State {
    let title: String
    let evidence: Double
    let lowerBound: Double
    let gap: Double
  }

  func draw(_ canvas: Canvas, _ rect: Rect, into frame: inout Frame) {
    let states = states
    let finite = states.flatMap { [$0.evidence, $0.lowerBound] }.filter(\.isFinite)
    guard let high = finite.max(), let low = finite.min(), rect.columns >= 12 else { return }
    // The newest gap takes at least a fifth of the width; what is below the base is cut off.
    let gap = states.map(\.gap).last { $0 > 0 && $0.isFinite } ?? 0
    let rise = high - low
    let span = max(gap > 0 ? min(rise, 5 * gap) : rise, 1e-12 * (1 + high.magnitude))
    let base = high - 1.25 * span
    var row = 0
    for state in states where row < rect.rows {
      canvas.write(state.title, .strong, column: rect.column, in: rect, row: row, into: &frame)
      draw(state, from: base, to: high, canvas, rect, row: row + 1, into: &frame)
      row += rect.rows >= 2 * Self.rows + 1 ? Self.rows + 1 : Self.rows
    }
    guard row < rect.rows else { return }
    canvas.write(
      "from \(Words.nats(base))", .axis, column: rect.column, in: rect,
      row: min(row, rect.rows - 1), into: &frame)
  }

  /// A title and two bars.
  private static let rows = 3

  private var states: [State] {
    let timeline = session.timeline
    let amounts = session.amounts
    func state(_ fit: Fit, _ title: String) -> State {
      State(
        title: title, evidence: amounts(fit.evidence), lowerBound: amounts(fit.bound.objective),
        gap: amounts(fit.bound.gap))
    }
    let present = timeline.present
    guard let before = timeline.previous else { return [state(present, "start")] }
    let name = present.phase.rawValue
    return [state(before, "before \(name)"), state(present, "after \(name)")]
  }

  private func draw(
    _ state: State, from base: Double, to high: Double, _ canvas: Canvas, _ rect: Rect, row: Int,
    into frame: inout Frame
  ) {
    let left = rect.column + 6
    let width = max(1, rect.columns - 6)
    func cells(_ value: Double) -> Int {
      guard value.isFinite else { return 0 }
      // A value can lie further below the base than an integer counts.
      let share = max(0, min(1, (value - base) / (high - base)))
      return Int((share * Double(width)).rounded())
    }
    let plain = canvas.glyphs == .ascii
    let (whole, part) = (cells(state.evidence), cells(state.lowerBound))
    canvas.write("log p", .logLikelihood, column: rect.column, in: rect, row: row, into: &frame)
    canvas.write(" L+KL", .lowerBound, column: rect.column, in: rect, row: row + 1, into: &frame)
    for cell in 0..<whole where row < rect.rows {
      frame[left + cell, rect.row + row] = Cell(
        plain ? "=" : "█", canvas.inks.style(.logLikelihood))
    }
    guard row + 1 < rect.rows else { return }
    for cell in 0..<whole {
      frame[left + cell, rect.row + row + 1] =
        cell < part
        ? Cell(plain ? "-" : "█", canvas.inks.style(.lowerBound))
        : Cell(plain ? "#" : "░", canvas.inks.style(.gapFill))
    }
    write(Words.nats(state.evidence), over: whole, .logLikelihood, row)
    write(Words.nats(state.lowerBound), over: part, .lowerBound, row + 1)
    let text = canvas.glyphs.spell("KL " + Words.nats(state.gap))
    if state.gap > 0, text.count <= whole - part {
      frame.write(
        text, column: left + part + (whole - part - text.count) / 2, row: rect.row + row + 1,
        style: canvas.inks.style(.gap))
    }

    /// The number at the bar's beginning in reversed ink, or after a bar that is too short for it.
    func write(_ number: String, over cells: Int, _ role: Role, _ row: Int) {
      let text = canvas.glyphs.spell(" \(number) ")
      let isInside = text.count <= cells && !plain
      let style = canvas.inks.style(role)
      guard isInside || left + whole + text.count <= rect.endColumn else { return }
      frame.write(
        text, column: isInside ? left : left + whole, row: rect.row + row,
        style: isInside ? style.with(.reverse) : style, limit: rect.endColumn)
    }
  }
}
