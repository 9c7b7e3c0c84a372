import Drawing
import Screens
import Terminals

/// The names of the known classes in their colours, in the lower edge of the panel.
struct ClassLegend {
  let session: Session

  /// The number of cells; 0 while the classes are not shown.
  func width(on surface: Surface) -> Int {
    session.shownClasses?.names.reduce(0) { $0 + surface.width($1) + 4 } ?? 0
  }

  func draw(on surface: inout Surface) {
    guard let classes = session.shownClasses, surface.rect.rows > 2 else { return }
    let line = PanelFrame(rect: surface.rect).bottom.inset(left: 1, right: 1)
    let count = classes.names.count
    var column = line.column + 1
    for (k, name) in classes.names.enumerated() {
      surface.write(
        " \(surface.styles.pointGlyph(k, of: count))", .component(k, of: count), column: column,
        in: line)
      column = surface.write(" \(name) ", .text, column: column + 2, in: line)
    }
  }
}
