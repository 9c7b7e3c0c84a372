import Drawing
import Screens
import Terminals

/// The lines around a bench's panels: title, caption, hints, and the help over them.
extension Surface {
  /// Writes the parts of a title from left to right; those that do not fit are left out, the last first.
  mutating func write(title parts: [[Piece]], in rect: Rect) {
    guard !rect.isEmpty else { return }
    var column = rect.column
    for (index, part) in parts.enumerated() {
      let gap = index == 0 ? " " : "  "
      guard index == 0 || column + 2 + width(part) <= rect.endColumn else { return }
      column = write([Piece(gap, .text)] + part, column: column, in: rect)
    }
  }

  /// Writes a caption: the long form if it fits, else the short one.
  mutating func write(caption: Caption, in rect: Rect) {
    let isLongShown = width(caption.long) + 2 <= rect.columns
    write(
      sentence: isLongShown ? caption.long : caption.short, isWarning: caption.isWarning, in: rect)
  }

  /// Draws what surrounds the panels of a screen.
  /// - Parameters:
  ///   - reading: the marks of the picture and their meanings, for the help.
  ///   - helpScroll: the first line of the help in view; nil if the help is closed.
  mutating func drawEdges<S: Screen>(
    of screen: S, caption: Caption, reading: HelpWindow.Reading, helpScroll: Int?,
    _ layout: BenchLayout
  ) {
    write(caption: caption, in: layout.caption)
    if !layout.hints.isEmpty {
      HintLine(of: screen.hinted, fitting: layout.hints.columns, on: self, skips: false)
        .draw(on: &self, in: layout.hints)
    }
    guard let helpScroll else { return }
    let (speller, glyphs) = (self, glyphs)
    HelpWindow(
      reading: reading, groups: S.keys, termWidth: 15, scroll: helpScroll,
      spelling: { speller.transliterate($0) }, keyName: { $0.name(in: glyphs) }
    ).draw(on: &self)
  }
}
