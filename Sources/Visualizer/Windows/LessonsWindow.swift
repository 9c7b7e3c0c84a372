import Drawing
import Screens
import Stepping
import Terminals

/// The lessons of the course as a list; the selected one is played, and the session is as it was afterwards.
struct LessonsWindow: SessionWindow {
  /// The selected lesson.
  var selected = 0
  /// The digits that the user typed one after the other.
  private var typed = ""

  static let opening = Binding<SessionAction>(
    [.typed("L")], .window(.open(.lessons)), "lessons: a guided tour", hint: "lessons", rank: 9)

  /// The keys of this window alone.
  static let keys: [Binding<SessionAction>] = "0123456789".unicodeScalars.map { digit in
    Binding(
      [.typed(digit)], .window(.input(.type(digit))), "select the lesson of that number",
      hint: digit == "0" ? "number" : nil, hintKey: "0–9", rank: 1, joinsPrevious: digit > "0")
  }

  private static let closing = Binding<SessionAction>([.typed("L")], .window(.close))

  init(selected: Int = 0) { self.selected = selected }

  var keymap: [Binding<SessionAction>] { Self.keys + WindowKeys.list + [Self.closing] }

  mutating func take(_ input: WindowInput, in session: Session, size: Size) {
    switch input {
    case .type(let digit): type(digit, among: session.lessons)
    case .move, .erase:
      typed = ""
      selected.take(input, count: session.lessons.count)
    }
  }

  /// Selects the lesson of the number that was typed. A digit without such a lesson begins a new number.
  private mutating func type(_ digit: Unicode.Scalar, among lessons: [LessonEntry]) {
    for number in [typed + String(digit), String(digit)] {
      guard let at = lessons.firstIndex(where: { $0.number == Int(number) }) else { continue }
      (selected, typed) = (at, number)
      return
    }
    typed = ""
  }

  mutating func select(_ item: Int) { selected = item }

  func confirmed(in session: Session) -> Confirmation {
    guard session.lessons.indices.contains(selected) else { return Confirmation() }
    return Confirmation(action: .common(.open(session.lessons[selected].command())))
  }

  func picture(of session: Session, in area: WindowArea, on surface: Surface)
    -> (any WindowPicture)?
  {
    let strip = area.strip(wanted: 60, least: 40)
    let width = strip.columns - WindowFrame.border.columns
    let rows = session.lessons.enumerated().flatMap { at, lesson in
      WindowRow.wrapped(
        [
          .init(0, lesson.progress.mark, .key),
          .init(2, (lesson.number < 10 ? " " : "") + "\(lesson.number)", .quiet),
          .init(5, lesson.title),
          .init(
            max(20, width - 6), (lesson.minutes < 10 ? " " : "") + "\(lesson.minutes) min", .quiet),
        ], width: width, item: at, on: surface)
    }
    return RowWindow(
      title: "lessons", note: note(of: session.lessons), in: strip, of: area, rows: rows,
      at: .selected(selected))
  }

  private func note(of lessons: [LessonEntry]) -> String {
    guard !lessons.isEmpty else { return "emscope lessons lists them · esc closes" }
    let isMarked = lessons.contains { $0.progress != .untouched }
    return isMarked ? "● started ✓ finished · enter plays" : "enter plays, q there comes back here"
  }
}

extension WindowName {
  static let lessons = WindowName(name: "lessons") { session in
    // The first lesson that is not finished.
    LessonsWindow(selected: session.lessons.firstIndex { $0.progress != .finished } ?? 0)
  }
}

extension Session {
  /// Shows a notice that there are lessons.
  package mutating func tellOfLessons() {
    guard !lessons.isEmpty else { return }
    notice = "L lessons: a guided tour of \(lessons.count) lessons · space takes the first step"
  }
}
