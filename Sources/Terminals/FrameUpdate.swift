/// The bytes that change the picture of a terminal into a frame.
///
/// Only cells that look different are sent. A blank has no visible foreground, so it takes no change of
/// colour, and a row of blanks is cleared where that is shorter.
package struct FrameUpdate<Sequences: ControlSequences> {
  package private(set) var bytes: [UInt8] = []
  private let sequences: Sequences
  /// The style in which the terminal writes.
  private var pen = Style.plain
  /// The place of the cursor; nil if it is not known.
  private var cursor: (column: Int, row: Int)?

  /// - Parameter shown: the frame that the terminal shows, of the same size; nil if that is not known. The
  ///   terminal's style must be plain, and is so afterwards.
  package init(from shown: Frame?, to frame: Frame, by sequences: Sequences) {
    self.sequences = sequences
    let shown = shown ?? cleared(for: frame)
    for row in 0..<frame.size.rows where shown.row(row) != frame.row(row) {
      write(Array(frame.row(row)), over: Array(shown.row(row)), row: row, of: frame.size.rows)
    }
    if pen != .plain { bytes += sequences.plain }
    if sequences.showsCursor, !bytes.isEmpty { bytes += sequences.move(column: 0, row: 0) }
  }

  /// Clears the screen and returns what it shows then.
  private mutating func cleared(for frame: Frame) -> Frame {
    bytes += sequences.plain
    let ground = sequences.clearsInBackground ? frame[0, 0].style.background : .standard
    let blank = Cell(" ", Style(background: ground))
    select(blank)
    bytes += sequences.clear
    cursor = (0, 0)
    return Frame(size: frame.size, filledWith: blank)
  }

  private mutating func write(_ cells: [Cell], over shown: [Cell], row: Int, of rows: Int) {
    let isLast = row == rows - 1 && sequences.scrollsAtEnd
    let end = isLast ? cells.count - 1 : cells.count
    var column = 0
    while column < end {
      guard !cells[column].looksLike(shown[column]) else {
        column += 1
        continue
      }
      move(to: column, row: row, over: cells)
      if let next = clear(cells[..<end], over: shown, from: column) {
        column = next
      } else {
        select(cells[column])
        sequences.append(cells[column].scalar, to: &bytes)
        column += 1
        // Behind the last column, terminals differ.
        cursor = column < cells.count ? (column, row) : nil
      }
    }
  }

  /// Moves the cursor. The cells between are written again if that is shorter.
  private mutating func move(to column: Int, row: Int, over cells: [Cell]) {
    var way = sequences.move(column: column, row: row)
    if let cursor, cursor.row == row {
      guard cursor.column != column else { return }
      if let right = sequences.moveRight(column - cursor.column), right.count < way.count {
        way = right
      }
      var text: [UInt8] = []
      var between = cells[cursor.column..<column]
      while let cell = between.first, isReady(for: cell), text.count <= way.count {
        sequences.append(cell.scalar, to: &text)
        between.removeFirst()
      }
      if between.isEmpty, text.count <= way.count { way = text }
    }
    bytes += way
    cursor = (column, row)
  }

  /// Clears blanks from a column on, and returns the first column that is not done; nil if it is shorter to
  /// write them.
  private mutating func clear(
    _ cells: ArraySlice<Cell>, over shown: [Cell], from column: Int
  ) -> Int? {
    let blank = cells[column]
    guard blank.isBlank, sequences.clearsInBackground || blank.style.background == .standard else {
      return nil
    }
    let run = cells[column...].prefix { $0.looksLike(blank) }
    let last = run.indices.last { !cells[$0].looksLike(shown[$0]) } ?? column
    let count = last + 1 - column
    if run.endIndex == shown.count, let clear = sequences.clearRow, clear.count < count {
      select(blank)
      bytes += clear
      return run.endIndex
    }
    // The cursor stays, so the way to the next cell counts too.
    guard let clear = sequences.clear(count), let right = sequences.moveRight(count),
      clear.count + right.count < count
    else { return nil }
    select(blank)
    bytes += clear
    return last + 1
  }

  /// True if a cell can be written in the present style.
  private func isReady(for cell: Cell) -> Bool { pen.showing(cell) == pen }

  private mutating func select(_ cell: Cell) {
    let style = pen.showing(cell)
    guard style != pen else { return }
    if let change = change(to: style) {
      bytes += change
    } else {
      bytes += sequences.plain
      pen = .plain
      bytes += change(to: style) ?? []
    }
    pen = style
  }

  /// The change from the present style to another; nil if it takes a plain style first.
  private func change(to style: Style) -> [UInt8]? {
    let removed = pen.attributes.subtracting(style.attributes)
    let kept = pen.attributes.intersection(style.attributes)
    // Bold and dim are taken away together.
    let weight: Style.Attributes = [.bold, .dim]
    guard removed.isDisjoint(with: weight) || kept.isDisjoint(with: weight),
      var parts = removed.isEmpty ? [] : sequences.removing(removed)
    else { return nil }
    parts += sequences.adding(style.attributes.subtracting(pen.attributes))
    if style.foreground != pen.foreground {
      guard let color = sequences.foreground(style.foreground) else { return nil }
      parts.append(color)
    }
    if style.background != pen.background {
      guard let color = sequences.background(style.background) else { return nil }
      parts.append(color)
    }
    return SelectGraphicRendition.joined(parts)
  }
}

extension Cell {
  /// True if the cell shows nothing but its background.
  fileprivate var isBlank: Bool { scalar == " " && style.attributes.isDisjoint(with: .marksBlanks) }

  fileprivate func looksLike(_ other: Cell) -> Bool {
    self == other || isBlank && other.isBlank && style.background == other.style.background
  }
}

extension Style {
  /// The style nearest to this one in which a cell looks right.
  fileprivate func showing(_ cell: Cell) -> Style {
    guard cell.isBlank else { return cell.style }
    return Style(
      foreground: foreground, background: cell.style.background,
      attributes: attributes.subtracting(.marksBlanks))
  }
}

extension Style.Attributes {
  /// The attributes that are visible on a blank.
  fileprivate static let marksBlanks: Style.Attributes = [.reverse, .underline]
}

/// `ESC [ … m` of ECMA-48, which changes a style by numbers.
enum SelectGraphicRendition {
  private static let start: [UInt8] = [0x1B, UInt8(ascii: "[")]
  private static let end = UInt8(ascii: "m")

  /// The sequences as one if all have this form, otherwise one after the other.
  static func joined(_ sequences: [[UInt8]]) -> [UInt8] {
    let numbers = sequences.compactMap { sequence in
      sequence.starts(with: start) && sequence.last == end
        ? sequence.dropFirst(start.count).dropLast() : nil
    }
    guard sequences.count > 1, numbers.count == sequences.count else {
      return Array(sequences.joined())
    }
    return start + Array(numbers.joined(separator: [UInt8(ascii: ";")])) + [end]
  }
}
