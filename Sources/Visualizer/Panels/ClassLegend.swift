import Datasets
import Drawing
import Terminals

/// The names of the known classes in their colours, in the lower edge of the panel.
struct ClassLegend {
  let session: Session

  private var classes: Classes? {
    session.view.layer == .classes ? session.dataset.classes : nil
  }

  /// The cells that it takes; 0 while there are no classes to be seen.
  func width(_ canvas: Canvas) -> Int {
    classes?.names.reduce(0) { $0 + canvas.width($1) + 4 } ?? 0
  }

  func draw(_ canvas: Canvas, _ rect: Rect, into frame: inout Frame) {
    guard let classes, rect.rows > 2 else { return }
    let line = Rect(
      column: rect.column + 1, row: rect.endRow - 1, columns: max(0, rect.columns - 2), rows: 1)
    var column = line.column + 1
    for (k, name) in classes.names.enumerated() {
      let glyph = canvas.inks.pointGlyph(k, of: classes.names.count)
      frame.write(
        " \(glyph)", column: column, row: line.row,
        style: canvas.inks.component(k, of: classes.names.count), limit: line.endColumn)
      column = canvas.write(" \(name) ", .text, column: column + 2, in: line, into: &frame)
    }
  }
}
