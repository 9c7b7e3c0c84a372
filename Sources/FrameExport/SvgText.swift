import Terminals

/// The words of a picture, collected by colour and weight.
///
/// Each run has its own place and length, so that columns stay aligned in every font. A character
/// beyond ASCII is an element of its own, centred in its cell or cells, because it may come from
/// another font.
struct SvgText {
  private struct Face: Hashable {
    var color: RGB
    var isBold: Bool
  }

  private struct Pending {
    var face: Face
    var text: String
    var column: Int
    var row: Int
    var length: Int
  }

  private var order: [Face] = []
  private var elements: [Face: String] = [:]
  private var pending: Pending?

  /// The distance of the base line from the cell's top.
  private static let baseline = 12.0

  /// Adds a visible character. One blank between words is part of a run. A wider gap ends the run.
  mutating func add(_ cell: Cell, color: RGB, isBold: Bool, column: Int, row: Int) {
    let face = Face(color: color, isBold: isBold)
    let text = cell.scalars.map(Self.escape).joined()
    guard (0x21...0x7E).contains(cell.scalar.value), cell.marks.0 == 0 else {
      finishRun()
      let half = cell.extent == .wide ? 1 : 0.5
      let middle = short((Double(column) + half) * CellShape.width)
      emit("<text text-anchor=\"middle\" x=\"\(middle)\"", text, row: row, face: face)
      return
    }
    if var run = pending, run.face == face, run.row == row,
      case let gap = column - run.column - run.length, (0...1).contains(gap)
    {
      run.text += (gap == 1 ? " " : "") + text
      run.length += gap + 1
      pending = run
    } else {
      finishRun()
      pending = Pending(face: face, text: text, column: column, row: row, length: 1)
    }
  }

  /// The text elements, colour after colour in the order of first use.
  mutating func markup() -> String {
    finishRun()
    var markup = ""
    for face in order {
      let weight = face.isBold ? " font-weight=\"bold\"" : ""
      markup += "<g fill=\"\(face.color.hex)\"\(weight)>\n\(elements[face] ?? "")</g>\n"
    }
    return markup
  }

  private mutating func finishRun() {
    guard let run = pending else { return }
    pending = nil
    let x = short(Double(run.column) * CellShape.width)
    let length =
      run.length > 1 ? " textLength=\"\(short(Double(run.length) * CellShape.width))\"" : ""
    emit("<text x=\"\(x)\"\(length)", run.text, row: run.row, face: run.face)
  }

  private mutating func emit(_ start: String, _ text: String, row: Int, face: Face) {
    if elements[face] == nil { order.append(face) }
    let y = short(Double(row) * CellShape.height + Self.baseline)
    elements[face, default: ""] += "\(start) y=\"\(y)\">\(text)</text>\n"
  }

  /// A character as XML character data. Characters that XML 1.0 cannot hold become U+FFFD.
  private static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case "\t", "\n", "\r": String(scalar)
    case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: "\u{FFFD}"
    default: String(scalar)
    }
  }
}
