import Drawing
import Mixtures
import Plane
import Screens
import Terminals

/// log p as a roof, the bound of the present q as an area below it, and earlier bounds as lines.
struct BoundsPicture {
  private let hill: Hill
  /// The row of the present q, and those of the earlier ones.
  private let present: Int?
  private let earlier: [Int]
  private let stretch: HillStretch
  private let layout: BoundsLayout
  private let names: BoundNames
  private let factor: Double
  private let areas: StackedAreas

  /// - Parameter present: the place at which the present q is the posterior.
  init(
    hill: Hill, present: Double, stretch: HillStretch, layout: BoundsLayout, names: BoundNames,
    factor: Double, styles: Styles, hasThickRoof: Bool
  ) {
    let row = hill.rows.firstIndex(of: present)
    (self.hill, self.stretch, self.layout) = (hill, stretch, layout)
    (self.names, self.factor, self.present) = (names, factor, row)
    earlier = hill.rows.indices.filter { hill.rows[$0] < present }
    let marked = stretch.present.map { layout.columns.cell(of: $0.column) }
    areas = StackedAreas(
      hill.columns.indices.map { column in
        let logPosterior = factor * hill.logPosterior(column: column)
        let gap = row.map { factor * max(0, hill.gap(row: $0, column: column)) } ?? 0
        return StackedAreas.Column(
          lower: logPosterior - gap, upper: logPosterior, light: column == marked ? .marked : .usual
        )
      }, from: layout.low, to: layout.high, rows: layout.area.rows, styles: styles,
      hasThickRoof: hasThickRoof)
  }

  func draw(on surface: inout Surface) {
    let area = layout.area
    guard !area.isEmpty else { return }
    if area.column > layout.rect.column {
      layout.labels.drawUpright(
        into: &surface.frame, beside: area, from: layout.rect.column, styles: surface.styles)
    }
    areas.draw(into: &surface.frame, column: area.column, row: area.row)
    for row in earlier { drawLine(of: row, on: &surface) }
    writeNotes(on: &surface)
    PlaceLabels(stretch: stretch).draw(below: area, layout.columns, on: &surface)
  }

  /// The bound of an earlier q as a line of dots, the newest of them bright.
  private func drawLine(of row: Int, on surface: inout Surface) {
    let area = layout.area
    var grid = DotGrid(columns: area.columns, rows: area.rows, glyphs: surface.glyphs)
    let points = hill.columns.indices.map { column in
      let value = factor * hill.lowerBound(row: row, column: column)
      let share = (layout.high - value) / (layout.high - layout.low)
      return Point(
        (Double(column) + 0.5) * Double(grid.cellWidth), share * Double(grid.dotHeight))
    }
    grid.polyline(points, pen: Pen(.plain, isThick: layout.area.rows >= 12))
    for down in 0..<area.rows {
      for across in 0..<area.columns {
        guard let dots = grid.cell(column: across, row: down),
          let style = areas.textStyle(column: across, row: down),
          !areas.parts(column: across, row: down).contains(.roof)
        else { continue }
        surface[area.column + across, area.row + down] = Cell(dots.scalar, style)
      }
    }
  }

  // MARK: Words

  /// Writes the number of each bound where it touches, and at the present θ the gap or that L touches.
  private func writeNotes(on surface: inout Surface) {
    var notes = AreaNotes(areas: areas, area: layout.area)
    guard let state = stretch.present else { return }
    let column = layout.columns.cell(of: state.column)
    for row in earlier {
      let place = hill.rows[row]
      notes.write(
        upper: stretch.names[Int(saturating: place)], at: layout.columns.cell(of: place),
        on: &surface)
    }
    guard let present else { return }
    let gap = factor * stretch.presentGap
    if hill.rows[present] == state.column {
      notes.write(touch: "touches", at: column, on: &surface)
    } else if gap > 0 {
      notes.write(
        difference: "KL " + NumberFormat.fitting(gap, width: 8, decimals: 3), at: column,
        isNeeded: true, on: &surface)
      notes.write(
        upper: stretch.names[Int(saturating: hill.rows[present])],
        at: layout.columns.cell(of: hill.rows[present]), on: &surface)
    }
    notes.write(
      lower: names.lowerBound, at: column, isNeeded: false, on: &surface)
  }
}
