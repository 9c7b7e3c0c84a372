import Drawing
import Screens
import Terminals

/// The check of the pictures of a lesson: each lit part is drawn, each number of a claim can be read at its moment,
/// and no choice is hidden without a sign.
extension LessonScreen {
  /// The sizes of common projectors and terminals.
  private static var projectors: [Size] {
    [(60, 18), (80, 24), (100, 30), (120, 40)].map { Size(columns: $0.0, rows: $0.1) }
  }
  /// The size from which parts and numbers must be in view.
  private static var smallestComplete: Size { Size(columns: 80, rows: 24) }

  /// Plays a lesson to its end at common sizes and returns what their pictures do not show.
  /// - Parameter begins: called with each size before the lesson is played in it.
  package static func illegible(
    in lesson: Lesson, on base: Base, begins: (Size) -> Void = { _ in }
  ) throws(CancellationError) -> [LessonError] {
    var faults: [LessonError] = []
    for size in projectors {
      begins(size)
      var screen = LessonScreen(lesson, on: base)
      while !screen.isOver {
        let (step, done) = (screen.step, screen.moment.done)
        try screen.playTurn(in: size)
        faults += screen.illegible(from: screen.step == step ? done : 0, in: size)
      }
    }
    return faults.map { $0.inFile(lesson.file) }
  }

  private func illegible(from first: Int, in size: Size) -> [LessonError] {
    let isComplete =
      size.columns >= Self.smallestComplete.columns && size.rows >= Self.smallestComplete.rows
    return hiddenChoices(in: size)
      + (isComplete ? hiddenPart(in: size) + hiddenNumbers(from: first, in: size) : [])
  }

  private var place: LessonPlace {
    items.compactMap { item -> LessonPlace? in
      if case .check(let claim) = item { claim.place } else { nil }
    }.first ?? LessonPlace(line: 1, column: 1)
  }

  /// The choices that are neither visible nor announced, and those that do not fit in the end.
  private func hiddenChoices(in size: Size) -> [LessonError] {
    guard let question else { return [] }
    var screen = self
    var faults: [LessonError] = []
    let first = LessonPage(screen, size: size)
    if first.choices.contains(where: { $0.upperBound > first.top + first.rows }),
      first.choicesBelow == nil
    {
      faults.append(error("the choices of '\(question.text.plain)' are hidden", in: size))
    }
    screen.showEnd(in: size)
    let page = LessonPage(screen, size: size)
    let height = (page.choices.last?.upperBound ?? 0) - (page.choices.first?.lowerBound ?? 0)
    if height <= page.rows, !page.choices.allSatisfy(page.shows) {
      faults.append(error("the choices of '\(question.text.plain)' do not fit", in: size))
    }
    return faults
  }

  private func hiddenPart(in size: Size) -> [LessonError] {
    let emphasis = pictureEmphasis
    guard moment.lit != .everything, !moment.base.hasOpenWindow else { return [] }
    let rect = moment.base.place(of: moment.lit, in: layout(size).picture, emphasis: emphasis)
    guard rect.map(\.isEmpty) ?? true else { return [] }
    return [error("the \(moment.lit.rawValue) is not shown in step \(step)", in: size)]
  }

  /// The claims since an item whose numbers cannot be read off the picture.
  private func hiddenNumbers(from first: Int, in size: Size) -> [LessonError] {
    let lastPress = items[..<moment.done].lastIndex(where: \.isPress) ?? 0
    let claims = items.indices.filter { $0 >= max(first, lastPress) && $0 < moment.done }
      .compactMap { at -> LessonClaim? in
        if case .check(let claim) = items[at] { claim } else { nil }
      }
    guard !claims.isEmpty, moment.hidden.isEmpty else { return [] }
    let text = pictureText(in: size)
    return claims.flatMap { claim in
      claim.quantities.compactMap { quantity -> LessonError? in
        guard let value = moment.base.value(of: quantity),
          !LessonReadings(of: value).areIn(text, name: quantity.name)
        else { return nil }
        return LessonError(
          at: claim.place,
          "\(quantity) cannot be read at \(size.columns)x\(size.rows): it is \(NumberFormat.compact(value, digits: 8))",
          cure: "light the part that shows it, or press the key that opens it")
      }
    }
  }

  /// The visible rows of the picture.
  private func pictureText(in size: Size) -> String {
    let layout = layout(size)
    let frame = frame(size: size, capabilities: Capabilities())
    let rows = layout.isBeside ? layout.hints.row : layout.text.row
    return (0..<rows).map { row in
      String(frame.text(row: row).prefix(layout.isBeside ? layout.text.column : size.columns))
    }.joined(separator: "\n")
  }

  private func error(_ words: String, in size: Size) -> LessonError {
    LessonError(
      at: place, "\(words) at \(size.columns)x\(size.rows)", cure: "shorten the words of the step")
  }
}

/// The forms in which a screen may write a number.
struct LessonReadings {
  private let value: Double
  private let forms: [String]

  /// Numbers below this are shown as 0 or `≈0`.
  private static let negligible = 5e-4

  init(of value: Double) {
    self.value = value
    guard value.isFinite else {
      forms = [value > 0 ? "∞" : "−∞"]
      return
    }
    let decimals = (0...8).filter { places in
      let text = NumberFormat.fixed(value, decimals: places)
      let digits = text.filter(\.isNumber).drop { $0 == "0" }.count
      return digits >= 2 || digits == 1 && places >= 3
        || LessonNumber(text.replacing("−", with: "-"))?.value == value
    }
    forms =
      decimals.map { NumberFormat.fixed(value, decimals: $0) }
      + (1...9).map { NumberFormat.compact(value, digits: $0) }
      + (value.magnitude < Self.negligible ? ["0", "≈0"] : [])
  }

  /// True if a text has the number, not as part of another one. States such as `converged` are words.
  func areIn(_ text: String, name: String) -> Bool {
    switch name {
    case "converged": return value == 0 || text.lowercased().contains("converged")
    case "collapsed": return value == 0 || text.lowercased().contains("collapse")
    case "half-step": return true
    case _: break
    }
    return forms.contains { form in
      text.ranges(of: form).contains { range in
        let before =
          range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : " "
        let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
        return !before.isNumber && before != "." && !after.isNumber
      }
    }
  }
}
