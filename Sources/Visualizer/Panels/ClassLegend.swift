import Drawing
import Screens
import Terminals

/// The names of the known classes in their colours, in the lower edge of the panel.
struct ClassLegend {
  let session: Session

  /// The cells of a class beside its name: its mark and the blanks around.
  private static let margin = 4

  /// The number of cells; 0 while the classes are not shown.
  func width(on surface: Surface) -> Int {
    names(on: surface).reduce(0) { $0 + surface.width($1) + Self.margin }
  }

  func draw(on surface: inout Surface) {
    guard surface.rect.rows > 2, let count = session.shownClasses?.names.count else { return }
    let line = Self.line(on: surface)
    let names = names(on: surface)
    var column = line.column + 1
    for (k, name) in names.enumerated() {
      surface.write(
        " \(surface.styles.pointGlyph(k, of: count))", .component(k, of: count), column: column,
        in: line)
      column = surface.write(" \(name) ", .text, column: column + 2, in: line)
    }
    if names.count < count { surface.write("…", .quiet, column: column, in: line) }
  }

  private static func line(on surface: Surface) -> Rect {
    PanelFrame(rect: surface.rect).bottom.inset(left: 1, right: 1)
  }

  /// The names, the longest ones shortened until all fit. If there are too many classes, only the first ones have
  /// a name.
  private func names(on surface: Surface) -> [String] {
    let names = session.shownClasses?.names ?? []
    let room = Self.line(on: surface).columns - 2
    let widths = names.map { surface.width($0) }
    func cells(_ longest: Int) -> Int {
      widths.reduce(0) { $0 + min($1, longest) + Self.margin }
    }
    let longest = (1...max(1, widths.max() ?? 1)).last { cells($0) <= room }
    guard let longest else {
      return names.prefix(max(0, room / (Self.margin + 1))).map { surface.shortened($0, to: 1) }
    }
    return names.map { surface.shortened($0, to: longest) }
  }
}
