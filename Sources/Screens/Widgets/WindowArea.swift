import Terminals

/// The part of a screen that windows may cover.
///
/// A window leaves no strips of the picture beside it. It covers whole panels at the right if its contents are
/// legible in their width, else it has the whole width. Without panels it is in the middle, if the margins at
/// both sides are wide enough.
package struct WindowArea: Hashable, Sendable {
  package let rect: Rect
  /// The panels of the picture in `rect`; empty if windows need not respect any.
  package let panels: [Rect]

  /// The columns of a margin at least.
  package static let leastMargin = 16
  /// The rows of the picture above a window at least.
  package static let leastRows = 4

  package init(_ rect: Rect, panels: [Rect] = []) {
    self.rect = rect
    self.panels = panels.filter { !$0.isEmpty }
  }

  /// The columns of a window, over all rows.
  /// - Parameters:
  ///   - wanted: the columns of the contents if there is room.
  ///   - least: the columns in which the contents are legible.
  package func strip(wanted: Int, least: Int) -> Rect {
    let edge = panels.map(\.column).filter { edge in
      edge > rect.column && rect.endColumn - edge >= least + WindowFrame.border.columns
        && panels.allSatisfy { $0.column >= edge || $0.endColumn <= edge }
    }.min()
    if let edge { return rect.inset(left: edge - rect.column) }
    let margin = (rect.columns - wanted - WindowFrame.border.columns) / 2
    guard panels.isEmpty, margin >= Self.leastMargin else { return rect }
    return rect.inset(left: margin, right: margin)
  }

  /// The place of a window with as many rows of contents in a strip of this area, at the bottom.
  package func place(rows: Int, in strip: Rect) -> Rect {
    let height = rows + WindowFrame.border.rows
    let covered = panels.filter { $0.column >= strip.column }
    if strip.column > rect.column, !covered.isEmpty {
      let top = covered.map(\.row).filter { top in
        strip.endRow - top >= height && covered.allSatisfy { $0.row >= top || $0.endRow <= top }
      }.max()
      return strip.inset(top: max(0, (top ?? strip.row) - strip.row))
    }
    let above = strip.rows - height
    guard above >= Self.leastRows else { return strip }
    let below = panels.isEmpty ? above / 2 : 0
    return strip.inset(top: above - below, bottom: below)
  }
}
