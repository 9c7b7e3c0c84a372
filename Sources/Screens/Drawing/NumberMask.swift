import Drawing
import Terminals

/// The words on a part of a picture that is hidden until a question is answered.
package let hiddenWords = "hidden until you answer"

extension Surface {
  /// True if the numbers that can be read off are hidden.
  package var hidesNumbers: Bool { emphasis.hidden.contains(.numbers) }

  /// Writes a quiet line in place of a hidden caption.
  package mutating func writeHidden(in rect: Rect) {
    guard !rect.isEmpty else { return }
    write(" " + hiddenWords, .quiet, column: rect.column, in: rect)
  }

  /// Replaces every number in a rectangle that is drawn already by a question mark.
  ///
  /// The numbers beside the ticks of a vertical axis stay, since they are a part of the picture. So do single digits
  /// in names such as `q(1)`, `w1` and `2σ`, in badges, and beside lamps.
  /// - Parameters:
  ///   - title: the cells at the beginning of the first row that stay: the number of a panel.
  ///   - labels: the cells at the beginning of every row that stay: the numbers of components.
  ///   - keepsScales: true if rows of numbers alone stay: the numbers below a horizontal axis.
  package mutating func maskNumbers(
    in rect: Rect, title: Int = 0, labels: Int = 0, keepsScales: Bool = false
  ) {
    for row in rect.row..<max(rect.row, rect.endRow) {
      if keepsScales, isScale(row: row, in: rect) { continue }
      var column = rect.column + max(labels, row == rect.row ? title : 0)
      while column < rect.endColumn {
        let end = endOfNumber(from: column, row: row, before: rect.endColumn)
        guard end > column else {
          column += 1
          continue
        }
        if !isKept(column..<end, row: row, in: rect) {
          for at in column..<end {
            self[at, row] = Cell(at == column ? "?" : " ", self[at, row].style)
          }
        }
        column = end
      }
    }
  }

  /// The column after the number that begins in a cell; that column if none does.
  private func endOfNumber(from column: Int, row: Int, before end: Int) -> Int {
    func scalar(_ at: Int) -> Unicode.Scalar { at < end ? self[at, row].scalar : " " }
    var at = column
    if Self.signs.contains(scalar(at)) { at += 1 }
    guard Self.digits.contains(scalar(at)) else { return column }
    var last = at
    while at < end {
      let next = scalar(at)
      if Self.digits.contains(next) || Self.exponents.contains(next) {
        last = at
      } else if !Self.inner.contains(next) {
        break
      }
      at += 1
    }
    return last + 1
  }

  /// True if a number is a part of a name, or stands beside a tick, in a badge, or beside a lamp.
  private func isKept(_ cells: Range<Int>, row: Int, in rect: Rect) -> Bool {
    func scalar(_ at: Int) -> Unicode.Scalar {
      rect.contains(column: at, row: row) ? self[at, row].scalar : " "
    }
    let after = scalar(cells.upperBound)
    if after == self[.axisTick] { return true }
    guard cells.count == 1 else { return false }
    let before = scalar(cells.lowerBound - 1)
    let style = self[cells.lowerBound, row].style
    if before.properties.isAlphabetic || after.properties.isAlphabetic
      || after == "·" || Self.lamps.contains(where: { after == self[$0] })
      || (0...1).contains(where: { style == styles.badge($0, of: 2) })
    {
      return true
    }
    return before == "(" && ",|)".unicodeScalars.contains(after)
      || ",|".unicodeScalars.contains(before) && after == ")"
  }

  private static let lamps: [Symbol] = [.lampHeld, .lampExcused, .lampBroken]

  /// True if a row has nothing but numbers between the frames of panels.
  private func isScale(row: Int, in rect: Rect) -> Bool {
    (rect.column..<rect.endColumn).allSatisfy { column in
      let scalar = self[column, row].scalar
      return Self.digits.contains(scalar) || Self.signs.contains(scalar)
        || " .,/│|∞".unicodeScalars.contains(scalar) || Self.inner.contains(scalar)
    }
  }

  private static let digits = Set("0123456789".unicodeScalars)
  private static let signs = Set("-−+".unicodeScalars)
  private static let exponents = Set("⁰¹²³⁴⁵⁶⁷⁸⁹⁻".unicodeScalars)
  /// The characters between the digits of one number.
  private static let inner = Set(".,·×^e−-/".unicodeScalars)
}
