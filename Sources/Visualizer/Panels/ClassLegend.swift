import Drawing
import Screens
import Terminals

/// The names of the known classes in their colours, in the lower edge of the panel.
struct ClassLegend {
  let session: Session

  /// The names that fit, and whether blanks are between a mark and its name.
  private struct Form {
    var names: [String]
    var isDense: Bool

    /// The cells beside a name.
    var margin: Int { isDense ? 2 : 4 }
  }

  /// The cells that a name is shortened to at the least.
  private static let leastName = 3

  /// The number of cells; 0 while the classes are not shown.
  func width(on surface: Surface) -> Int {
    let form = form(on: surface)
    return form.names.reduce(0) { $0 + surface.width($1) + form.margin }
  }

  func draw(on surface: inout Surface) {
    guard surface.rect.rows > 2, let count = session.shownClasses?.names.count else { return }
    let line = Self.line(on: surface)
    let form = form(on: surface)
    let blank = form.isDense ? "" : " "
    var column = line.column + 1
    for (k, name) in form.names.enumerated() {
      column = surface.write(
        "\(blank)\(surface.styles.pointGlyph(k, of: count))", .component(k, of: count),
        column: column, in: line)
      column = surface.write("\(blank)\(name) ", .text, column: column, in: line)
    }
    if form.names.count < count { surface.write("…", .quiet, column: column, in: line) }
  }

  private static func line(on surface: Surface) -> Rect {
    PanelFrame(rect: surface.rect).bottom.inset(left: 1, right: 1)
  }

  /// All names, the longest ones shortened until they fit; else the first names.
  private func form(on surface: Surface) -> Form {
    let names = session.shownClasses?.names ?? []
    let room = Self.line(on: surface).columns - 2
    let widths = names.map { surface.width($0) }
    let longest = max(Self.leastName, widths.max() ?? 0)
    for isDense in [false, true] {
      var form = Form(names: names, isDense: isDense)
      let fitting = (Self.leastName...longest).last { limit in
        widths.reduce(0) { $0 + min($1, limit) + form.margin } <= room
      }
      guard let fitting else { continue }
      form.names = names.map { surface.shortened($0, to: fitting) }
      return form
    }
    let first = max(0, room / (Self.leastName + 2))
    return Form(
      names: names.prefix(first).map { surface.shortened($0, to: Self.leastName) }, isDense: true)
  }
}
