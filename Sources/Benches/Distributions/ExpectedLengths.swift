import Drawing
import Information
import Plane
import Screens
import Terminals

/// The two mean code lengths as level bars; the excess of the second is KL.
struct ExpectedLengths {
  let bench: DistributionBench
  let readings: DistributionReadings

  func draw(on surface: inout Surface, in rect: Rect) {
    let title = [
      Piece("mean lengths, weighted by ", .text), Piece("p", .p), Piece("; the excess is ", .text),
      Piece("KL", .cost),
    ]
    let inner = surface.panel([title, [Piece("mean lengths", .text)]], in: rect)
    guard readings.isDiscrete || readings.quantized != nil else {
      surface.write(
        "more bins than are summed: ] doubles Δ", .quiet, column: inner.column + 1, in: inner)
      return
    }
    let (own, other) = (
      bench.shown(readings.codes.entropy), bench.shown(readings.codes.crossEntropy)
    )
    let names = readings.isDiscrete ? ("H[p]", "H[p,q]") : ("H_Δ[p]", "H_Δ[p,q]")
    let label = surface.width(names.1) + 2
    let room = max(1, inner.columns - label - 11)
    let scale = other.isFinite ? max(other, own, 1e-9) : max(own, 1e-9) * 1.5
    let mine = Int(saturating: (Double(room) * min(1, max(0, own) / scale)).rounded())
    let all =
      other.isFinite ? Int(saturating: (Double(room) * max(0, other) / scale).rounded()) : room
    func line(_ row: Int, _ name: String, _ length: Int, excess: Int, _ value: Double) {
      surface.write(name, .text, column: inner.column + 1, row: row, in: inner)
      let bar = String(repeating: Character(surface[.length]), count: max(0, length))
      let end = surface.write(bar, .p, column: inner.column + label, row: row, in: inner)
      drawExcess(excess, column: end, row: row, on: &surface, in: inner)
      surface.write(
        BenchNumber.text(value), .text, column: end + max(0, excess) + 1, row: row, in: inner)
    }
    line(0, names.0, mine, excess: 0, own)
    line(1, names.1, min(mine, all), excess: all - mine, other)
    writeExcess(column: label + mine, from: label, on: &surface, in: inner)
  }

  /// Draws the part of a bar that is the divergence, in the colour of gaps.
  private func drawExcess(
    _ count: Int, column: Int, row: Int, on surface: inout Surface, in inner: Rect
  ) {
    guard count > 0, row < inner.rows else { return }
    let style = AreaStyle(styles: surface.styles)
    let cell =
      style.isTextured
      ? style.filled(.difference, .newest)
      : Cell(
        surface[.length], Style(foreground: style.color(.difference, .newest) ?? .standard))
    for at in column..<column + count where at < inner.endColumn {
      surface[at, inner.row + row] = cell
    }
  }

  /// Writes the excess below the place where it begins.
  private func writeExcess(
    column: Int, from first: Int, on surface: inout Surface, in inner: Rect
  ) {
    let text = "excess KL = \(bench.text(readings.codes.divergence)) \(bench.unit.rawValue)"
    let start = max(first, min(inner.columns - surface.width(text) - 1, column))
    surface.write(text, .cost, column: inner.column + start, row: 2, in: inner)
  }
}
