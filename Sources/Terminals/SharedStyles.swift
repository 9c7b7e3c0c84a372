extension Collection<Cell> {
  /// A row that looks the same with fewer changes of style, which a terminal gets as bytes.
  ///
  /// Of a blank only the background is seen. So it takes the rest of its style from the cell before
  /// it. If that has another background and the next character has the same, it takes that one's.
  /// O(cells).
  package var withSharedStyles: [Cell] {
    var cells = Array(self)
    var following = [Style?](repeating: nil, count: cells.count)
    var next: Style?
    for at in cells.indices.reversed() {
      following[at] = next
      if !cells[at].isBlank { next = cells[at].style.lent }
    }
    var previous: Style? = .plain
    for at in cells.indices {
      let background = cells[at].style.background
      if cells[at].isBlank {
        let styles = [previous, following[at]].compactMap(\.self)
        let shared = styles.first { $0.background == background }
        cells[at].style = shared ?? previous?.on(background) ?? cells[at].style
      }
      previous = cells[at].style.lent
    }
    return cells
  }
}

extension Cell {
  /// True if only the background is seen.
  fileprivate var isBlank: Bool { scalar == " " && extent == .narrow && style.lent != nil }
}

extension Style {
  /// The style that a blank can take; nil if a blank would show more than its background.
  fileprivate var lent: Style? {
    attributes.isDisjoint(with: [.reverse, .underline]) ? self : nil
  }
}
