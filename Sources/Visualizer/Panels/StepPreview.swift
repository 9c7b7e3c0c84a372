import Drawing
import Mixtures
import Screens
import Stepping
import Terminals

/// Panel 3 before the first half-step and after an edit: the gap as it is, and the next two
/// half-steps in words.
struct StepPreview {
  let session: Session

  private var fit: Fit { session.timeline.present }
  private var rules: Rules { session.rules }

  func draw(on surface: inout Surface) {
    let panel = PanelFrame(rect: surface.rect)
    panel.draw(
      Box(title: "3 next: \(fit.nextHalfStep.rawValue)-step"), of: .slice, in: session,
      on: &surface)
    let inner = panel.inner.inset(left: 1, right: 1)
    let columns = inner.rows < 5 ? [] : columns(fitting: inner.columns)
    let width = columns.count * (PreviewColumn.width + 2)
    surface.draw(in: inner.inset(right: inner.columns - width)) { draw(columns, on: &$0) }
    surface.draw(in: inner.inset(left: width)) { write(on: &$0) }
  }

  // MARK: Picture

  /// The gap now and, if there is room, after the E-step.
  private func columns(fitting width: Int) -> [PreviewColumn] {
    guard width >= 34, fit.logPosterior.isFinite, !isGuessing else { return [] }
    let now = PreviewColumn(name: "now", gap: fit.bound.divergence, light: .usual)
    let closes = fit.nextHalfStep == .expectation && rules.expectation == .soft && now.gap > 0
    return width >= 50 && closes
      ? [now, PreviewColumn(name: "E-step", gap: 0, light: .newest)] : [now]
  }

  /// Draws log p = L + KL, with the gap over half of the height.
  private func draw(_ columns: [PreviewColumn], on surface: inout Surface) {
    let area = surface.rect.inset(bottom: 1)
    guard !columns.isEmpty else { return }
    let gap = fit.bound.divergence
    let span = gap.isFinite && gap > 0 ? 2 * gap : 1
    let cells = columns.flatMap { column in
      Array(repeating: column.area, count: PreviewColumn.width) + [nil, nil]
    }
    let areas = StackedAreas(
      cells, from: -0.9 * span, to: 0.1 * span, rows: area.rows, styles: surface.styles,
      hasThickRoof: surface.emphasis.hasLargeMarks)
    areas.draw(into: &surface.frame, column: area.column, row: area.row)
    func write(_ text: String, on part: AreaPart, at column: Int) {
      let rows = (0..<area.rows).filter { areas.parts(column: column, row: $0) == AreaParts(part) }
      guard !rows.isEmpty else { return }
      areas.write(
        text, column: column + (PreviewColumn.width - surface.width(text)) / 2,
        row: rows[rows.count / 2], origin: (area.column, area.row),
        outside: surface.style(.text), into: &surface.frame)
    }
    for (at, column) in columns.enumerated() {
      let start = at * (PreviewColumn.width + 2)
      write("KL", on: .difference, at: start)
      write(session.boundNames.lowerBound, on: .lower, at: start)
      surface.write(
        column.name, .axis,
        column: area.column + start + (PreviewColumn.width - surface.width(column.name)) / 2,
        row: area.rows)
    }
  }

  // MARK: Words

  /// While the user guesses, the panel does not answer.
  private var isGuessing: Bool { session.guessing != nil }

  private func write(on surface: inout Surface) {
    let width = surface.rect.columns
    // The sentences say what the caption will say.
    let isHidden = surface.emphasis.hidden.contains(.caption)
    let sentences =
      isHidden ? [[.init(hiddenWords, .quiet)]] : sentences(namesKey: !surface.emphasis.coversHints)
    let parts = sentences.map { [surface] in
      StyledLine.wrapped(surface.transliterate($0), width: max(8, width))
    }
    let count = parts.map(\.count).reduce(0, +)
    // A blank line between the sentences if there is room, and the same space above and below.
    let hasBlank = surface.rect.rows > count
    let lines = hasBlank ? Array(parts.joined(separator: [StyledLine()])) : parts.flatMap { $0 }
    let first = max(0, (surface.rect.rows - lines.count) / 2)
    for (row, line) in lines.enumerated() {
      surface.write(line.pieces, column: surface.rect.column, row: first + row)
    }
  }

  /// - Parameter namesKey: true if a space takes the half-step on this screen.
  private func sentences(namesKey: Bool) -> [[StyledLine.Piece]] {
    if isGuessing {
      return [[.init("Guess first: this panel shows the half-step once it is taken.", .text)]]
    }
    let lead: [StyledLine.Piece] =
      namesKey ? [.init("space", .key), .init(" takes ", .text)] : [.init("Next is ", .text)]
    let then = [StyledLine.Piece("Then ", .text)]
    switch fit.nextHalfStep {
    case .expectation: return [lead + expectation(isNext: true), then + maximization]
    case .maximization: return [lead + maximization, then + expectation(isNext: false)]
    }
  }

  private var logPosterior: StyledLine.Piece {
    .init(session.boundNames.logPosterior, .logLikelihood)
  }

  private var lowerBound: StyledLine.Piece {
    .init(session.boundNames.lowerBound, .lowerBound)
  }

  private func expectation(isNext: Bool) -> [StyledLine.Piece] {
    let words = rules.expectation.words { NumberFormat.compact($0, digits: 2) }
    let step: [StyledLine.Piece] = [
      .init("the \(words.verb)", .strong), .init(": q ← \(words.aim). ", .text),
    ]
    guard rules.expectation == .soft else {
      return step + [
        logPosterior, .init(" and θ stay; ", .text), lowerBound,
        .init(" need not touch it.", .text),
      ]
    }
    if isNext, fit.bound.divergence == 0 {
      return step + [
        lowerBound, .init(" touches ", .text), logPosterior,
        .init(" already, so nothing moves.", .text),
      ]
    }
    let rise = isNext ? "rises by \(session.amounts.say(fit.bound.divergence))" : "rises"
    return step + [
      lowerBound, .init(" \(rise) until it touches ", .text),
      logPosterior, .init("; θ stays.", .text),
    ]
  }

  private var maximization: [StyledLine.Piece] {
    let words = rules.maximization.words(
      for: session.model.family, objective: session.boundNames.objective)
    let step: [StyledLine.Piece] = [
      .init("the \(words.verb)", .strong), .init(": θ ← \(words.aim). ", .text),
    ]
    if fit.model.family.isHeld(by: rules, components: fit.mixture.count) {
      return step + [.init("All of θ is held, so nothing moves.", .text)]
    }
    if !rules.held.contains(.covariances), !fit.isInShape(rules.shape) {
      return step + [
        .init("The \(session.dimension.covariances) take their shape, so ", .text), lowerBound,
        .init(" may fall once. q stays.", .text),
      ]
    }
    // log p rises at least as much as L only if L touched it.
    guard isTightBeforeMaximization else {
      return step + [
        lowerBound, .init(" rises or stays; ", .text), logPosterior,
        .init(" may fall. q stays.", .text),
      ]
    }
    let rise = [logPosterior, .init(" rises with ", .text), lowerBound]
    if fit.mixture.count == 1 {
      return step + rise + [.init("; with one component no gap opens.", .text)]
    }
    if fit.nextHalfStep == .expectation, fit.bound.divergence == 0 {
      return step + rise + [.init("; the components are alike, so no gap opens.", .text)]
    }
    guard rules.maximization == .exact else { return step + rise + [.init("; q stays.", .text)] }
    return step + rise + [
      .init(", and a new gap ", .text), .init("KL", .gap), .init(" opens; q stays.", .text),
    ]
  }

  /// True if the gap is 0 when the M-step is taken.
  private var isTightBeforeMaximization: Bool {
    switch fit.nextHalfStep {
    case .expectation: rules.expectation == .soft || fit.mixture.count == 1
    case .maximization: fit.bound.divergence == 0
    }
  }
}

/// A column of the picture: log p, drawn at 0, with L a gap below it.
private struct PreviewColumn {
  static let width = 7

  let name: String
  let gap: Double
  let light: AreaLight

  var area: StackedAreas.Column? { StackedAreas.Column(lower: -gap, upper: 0, light: light) }
}
