import Terminals

/// A terminal of ECMA-48, with or without what not all have.
struct AnsiSequences: ControlSequences {
  var clearsInBackground = true
  var hasStandardColors = true
  var takesAttributesAway = true
  var movesRight = true
  var showsCursor = false
  var scrollsAtEnd = false

  private func sequence(_ text: String) -> [UInt8] { Array("\u{1B}[\(text)".utf8) }

  func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    bytes += Array(String(scalar).utf8)
  }

  func move(column: Int, row: Int) -> [UInt8] { sequence("\(row + 1);\(column + 1)H") }
  func moveRight(_ columns: Int) -> [UInt8]? { movesRight ? sequence("\(columns)C") : nil }

  var clear: [UInt8] { sequence("2J") }
  var clearRow: [UInt8]? { movesRight ? sequence("K") : nil }
  func clear(_ columns: Int) -> [UInt8]? { movesRight ? sequence("\(columns)X") : nil }

  var plain: [UInt8] { sequence("m") }
  func adding(_ attributes: Style.Attributes) -> [[UInt8]] {
    Self.numbers.filter { attributes.contains($0.attribute) }.map { sequence("\($0.number)m") }
  }
  func removing(_ attributes: Style.Attributes) -> [[UInt8]]? {
    guard takesAttributesAway else { return nil }
    return Self.numbers.filter { attributes.contains($0.attribute) }.map {
      sequence("\($0.number == 1 ? 22 : 20 + $0.number)m")
    }
  }

  func foreground(_ color: Color) -> [UInt8]? { sequence(of: color, 38) }
  func background(_ color: Color) -> [UInt8]? { sequence(of: color, 48) }

  private func sequence(of color: Color, _ number: Int) -> [UInt8]? {
    switch color {
    case .standard: hasStandardColors ? sequence("\(number + 1)m") : nil
    case .indexed(let index): sequence("\(number);5;\(index)m")
    case .direct(let rgb): sequence("\(number);5;\(rgb)m")
    }
  }

  static let numbers: [(attribute: Style.Attributes, number: Int)] = [
    (.bold, 1), (.dim, 2), (.underline, 4), (.reverse, 7),
  ]
}

/// The screen of such a terminal. Colours are indexed.
struct AnsiScreen {
  private(set) var frame: Frame
  private(set) var style = Style.plain
  private(set) var column = 0
  private(set) var row = 0
  let clearsInBackground: Bool

  init(_ frame: Frame, clearsInBackground: Bool) {
    self.frame = frame
    self.clearsInBackground = clearsInBackground
  }

  /// Where the cursor is after the last column is not defined.
  private static let lost = Int.max / 2

  mutating func receive(_ bytes: [UInt8]) {
    var rest = Substring(String(decoding: bytes, as: UTF8.self)).unicodeScalars
    while let scalar = rest.popFirst() {
      if scalar != "\u{1B}" {
        precondition(column < frame.size.columns && row < frame.size.rows)
        frame[column, row] = Cell(scalar, style)
        column = column + 1 < frame.size.columns ? column + 1 : Self.lost
        continue
      }
      rest.removeFirst()
      let numbers = rest.prefix { $0 == ";" || ("0"..."9").contains($0) }
      rest = rest.dropFirst(numbers.count)
      obey(
        rest.removeFirst(),
        String(numbers).split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
      )
    }
  }

  private mutating func obey(_ letter: Unicode.Scalar, _ numbers: [Int]) {
    switch letter {
    case "H": (row, column) = (numbers[0] - 1, numbers[1] - 1)
    case "C": column += numbers[0]
    case "J":
      frame = Frame(size: frame.size, filledWith: blank)
      (row, column) = (0, 0)
    case "K": for at in column..<frame.size.columns { frame[at, row] = blank }
    case "X": for at in column..<column + numbers[0] { frame[at, row] = blank }
    case "m": select(numbers[...])
    default: preconditionFailure("\(letter)")
    }
  }

  private var blank: Cell {
    Cell(" ", Style(background: clearsInBackground ? style.background : .standard))
  }

  private mutating func select(_ numbers: ArraySlice<Int>) {
    var numbers = numbers
    while let number = numbers.popFirst() {
      switch number {
      case 0: style = .plain
      case 22: style.attributes.subtract([.bold, .dim])
      case 24: style.attributes.remove(.underline)
      case 27: style.attributes.remove(.reverse)
      case 38, 48:
        numbers.removeFirst()
        let color = Color.indexed(UInt8(numbers.removeFirst()))
        if number == 38 { style.foreground = color } else { style.background = color }
      case 39: style.foreground = .standard
      case 49: style.background = .standard
      default:
        for (attribute, code) in AnsiSequences.numbers where code == number {
          style.attributes.insert(attribute)
        }
      }
    }
  }

  /// The frame with all blanks that look the same alike.
  static func look(_ frame: Frame) -> [Cell] {
    frame.cells.map { cell in
      guard cell.scalar == " ", cell.style.attributes.isDisjoint(with: [.reverse, .underline])
      else { return cell }
      return Cell(" ", Style(background: cell.style.background))
    }
  }
}
