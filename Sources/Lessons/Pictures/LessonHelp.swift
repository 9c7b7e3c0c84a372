import Drawing
import Screens
import Terminals

/// The help of lessons: their marks and keys.
extension LessonScreen {
  /// The lines of the help.
  private func helpLines(in glyphs: GlyphSet) -> [TextWindow.Line] {
    let marks: [(String, String)] = [
      ("?", "a question; think before you answer"),
      ("●", "what you chose"),
      ("✓ ✗", "what is right, and a wrong choice of yours"),
      ("Why", "the reason, after the picture has shown the answer"),
      ("▶", "keys that the program pressed for you; or keys that you press now"),
      ("checked", "numbers that the program compared with this screen at this moment"),
      ("▼", "more text below, or choices; space shows them"),
      ("bright frame", "the part of the picture that the step is about"),
    ]
    let mouse: [(String, String)] = [
      ("wheel", "scrolls the text"), ("click on a choice", "answers with it"),
      ("click on a key", "presses the key of the last line"),
      ("click on a step", "goes there, in the list"),
    ]
    func entries(_ pairs: [(String, String)]) -> [TextWindow.Line] {
      pairs.map { .entry(term: $0.0, text: $0.1) }
    }
    let keys = Self.keys.flatMap { group in
      [.blank, TextWindow.Line.heading(group.title)]
        + entries(group.rows.map { ($0.names(in: glyphs).joined(separator: " "), $0.description) })
    }
    return [.heading("The words")] + entries(marks) + keys
      + entries([
        ("1–9", "answer with the choice of that number"),
        ("0–9 . -", "type the number that a question asks for; Enter answers"),
      ])
      + [.blank, .heading("Mouse")] + entries(mouse)
      + [
        .blank, .heading("The picture"),
        .entry(term: "?", text: "explains it while you explore: Esc, then ?"),
      ]
  }

  func helpPicture(top: Int, on surface: Surface) -> RowWindow {
    let layout = layout(surface.rect.size)
    let area = WindowArea(surface.rect.inset(bottom: layout.hints.rows))
    return TextWindow(
      title: "help: lessons", lines: helpLines(in: surface.glyphs), termWidth: 18, scroll: top
    ).picture(in: area, on: surface)
  }

  /// The largest first line of the help in view.
  func lastTopOfHelp(in size: Size) -> Int {
    helpPicture(top: 0, on: Surface(measuring: size, for: preferences)).list.lastFirst
  }
}
