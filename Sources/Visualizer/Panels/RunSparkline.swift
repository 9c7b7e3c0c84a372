import Drawing
import Plane
import Screens
import Terminals

/// log p over the whole run in one row, with the present lit.
struct RunSparkline {
  let history: BoundHistory
  /// The cells that it takes.
  let cells: Int

  init(_ history: BoundHistory, fitting width: Int) {
    self.history = history
    cells = min(history.columns.count, max(0, width))
  }

  /// The half-step of a cell: the start in the first and the latest in the last, so that the climb is
  /// never hidden.
  private func index(_ cell: Int) -> Int {
    cells > 1 ? cell * (history.columns.count - 1) / (cells - 1) : history.columns.count - 1
  }

  /// The half-step of a cell; nil outside.
  func index(at cell: Int) -> Int? { (0..<cells).contains(cell) ? index(cell) : nil }

  func draw(on surface: inout Surface, column: Int, row: Int) {
    guard cells > 1 else { return }
    let values = (0..<cells).map { history.columns[index($0)].logPosterior }
    let finite = values.filter(\.isFinite)
    guard let low = finite.min(), let high = finite.max() else { return }
    for cell in 0..<cells {
      let index = index(cell)
      let before = cell == 0 ? -1 : self.index(cell - 1)
      let isPresent = (before + 1...index).contains(history.present)
      let share = high > low ? (values[cell] - low) / (high - low) : 1
      // Lower than a cell, so that it stays apart from the areas above it.
      let eighths = share.isFinite ? 1 + Int(saturating: (5 * share).rounded()) : 1
      let style: TextStyle =
        isPresent ? .lowerBound : index < history.present ? .quiet : .frame
      surface[column + cell, row] = Cell(
        surface.glyphs.level(eighths: eighths), surface.style(style))
    }
  }
}
