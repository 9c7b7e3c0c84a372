import Drawing
import Screens
import Terminals

/// The finished share of many runs as a bar, with words after it. Without runs to come there is no bar.
struct ProgressLine {
  let done: Int
  let total: Int
  let words: String

  private static let width = 20

  func draw(on surface: inout Surface, in rect: Rect) {
    var column = rect.column
    if done < total {
      let width = max(0, min(Self.width, rect.columns - surface.width(words)))
      let full = width * done / total
      for cell in 0..<width {
        surface.mark(
          cell < full ? .progress : .progressRest, .key, column: column + cell, row: rect.row)
      }
      column += width
    }
    surface.write(words, .text, column: column, in: rect)
  }
}
