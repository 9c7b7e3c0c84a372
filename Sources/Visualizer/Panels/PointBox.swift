import Drawing
import Mixtures
import Plane
import Screens
import Stepping
import Terminals

/// The point under the cursor: its place, its r and q as bars, and its share of the gap.
struct PointBox {
  let session: Session

  /// - Parameter badges: the cells of the badges, which the box does not cover if it can.
  func draw(on surface: inout Surface, viewport: Viewport, badges: [Rect]) {
    guard let n = session.pointUnderCursor,
      let reading = session.timeline.present.reading(ofPoint: n)
    else { return }
    let point = session.dataset.points[n]
    let count = reading.posterior.count
    let cell = viewport.cell(of: point)
    guard
      let layout = PointBoxLayout(
        components: count, in: surface.rect,
        // The brackets around the point belong to it.
        point: Rect(
          column: (cell?.column ?? -9) - 1, row: cell?.row ?? -9, columns: 3, rows: 1),
        badges: badges)
    else { return }
    let rect = layout.rect
    surface.fill(rect)
    let inner = surface.draw(
      Box(title: title(of: n, width: rect.columns - 5, on: surface), isFocused: true),
      isLit: false, in: rect)
    surface.draw(in: inner) { surface in
      let words = coordinates(point)
      surface.write(
        words.first { surface.width($0) <= inner.columns } ?? words[1], .text,
        column: inner.column)
      drawHeadings(of: layout, count: count, on: &surface)
      for (row, k) in Self.shown(reading, layout.components).enumerated() {
        drawBars(of: k, reading, in: layout, on: &surface, row: 2 + row)
      }
    }
    let edge = PanelFrame(rect: rect).bottom.inset(left: 1, right: 1)
    if let words = share(reading).first(where: { surface.width($0) <= edge.columns }) {
      surface.write(words, .gap, column: edge.column, in: edge)
    }
    if surface.hidesNumbers { surface.maskNumbers(in: rect, labels: 4) }
  }

  /// The number of the point with its label, in the longest form that fits.
  private func title(of n: Int, width: Int, on surface: Surface) -> String {
    guard let label = label(of: n) else { return "point \(n + 1)" }
    let forms = ["point \(n + 1) · \(label)", "\(n + 1) \(label)"]
    return forms.first { surface.width($0) <= width } ?? surface.shortened(forms[1], to: width)
  }

  /// The name of the point, else its class, if a column of the file has them.
  private func label(of n: Int) -> String? {
    let data = session.dataset
    if let name = data.name(ofPoint: n) { return name }
    guard data.classColumn != nil, let classes = data.classes, classes.index.indices.contains(n)
    else { return nil }
    return classes.names[classes.index[n]]
  }

  /// The components with the most of r or q, as many as there are rows, in their order.
  private static func shown(_ reading: PointReading, _ rows: Int) -> [Int] {
    func most(_ k: Int) -> Double { max(reading.posterior[k], reading.responsibilities[k]) }
    return reading.posterior.indices.sorted { most($0) > most($1) }.prefix(rows).sorted()
  }

  private func drawHeadings(of layout: PointBoxLayout, count: Int, on surface: inout Surface) {
    let column = surface.rect.column
    if layout.components < count {
      surface.write("\(layout.components)/\(count)", .quiet, column: column, row: 1)
    }
    let heading = ["r posterior", " r"].first { surface.width($0) < layout.secondColumn - 3 } ?? ""
    surface.write(heading, .quiet, column: column + 3, row: 1)
    surface.write("q now", .quiet, column: column + layout.secondColumn, row: 1)
  }

  /// The place of the point, the longest form first.
  private func coordinates(_ point: Point) -> [String] {
    let bounds = session.dataset.points.bounds
    let x = NumberFormat.fixed(point.x, resolving: bounds?.width ?? 1, digits: 4)
    guard session.dimension == .two else { return [" x \(x)", " x \(x)"] }
    let y = NumberFormat.fixed(point.y, resolving: bounds?.height ?? 1, digits: 4)
    return [" x \(x)  y \(y)", " x \(x) y \(y)"]
  }

  private func drawBars(
    of k: Int, _ reading: PointReading, in layout: PointBoxLayout, on surface: inout Surface,
    row: Int
  ) {
    let inner = surface.rect
    let count = reading.posterior.count
    surface.frame.write(
      " \(k + 1) ", column: inner.column, row: inner.row + row,
      style: surface.styles.badge(k, of: count), limit: inner.endColumn)
    let width = layout.barWidth
    for (column, value) in [
      (3, reading.posterior[k]), (layout.secondColumn, reading.responsibilities[k]),
    ] {
      // No bar if the value is not a number.
      let full = min(width, Int(exactly: (value * Double(width)).rounded()) ?? 0)
      let bar =
        String(repeating: Character(surface[.bar]), count: full)
        + String(repeating: Character(surface[.barRest]), count: width - full)
      let end = surface.write(
        bar, .component(k, of: count), column: inner.column + column, row: row)
      if layout.hasNumbers {
        surface.write(
          ParameterFormat.fixed(value, decimals: 2), .text, column: end, row: row)
      }
    }
  }

  /// The KL divergence of the point and its share of the gap, the longest form first.
  private func share(_ reading: PointReading) -> [String] {
    let gap = session.timeline.present.bound.divergence
    if gap.isNaN || reading.divergence.isNaN { return [" KL \(ParameterFormat.undefined) "] }
    guard gap > 0 else { return [" KL 0: q is the posterior ", " KL 0: q = r ", " KL 0 "] }
    // The amount of one point, so not divided by the number of points.
    let own = Amounts(session.view.units, count: 1).say(reading.divergence)
    guard gap.isFinite else { return [" KL \(own) "] }
    let percent = NumberFormat.fixed(100 * (reading.divergence / gap), decimals: 1)
    let whole = NumberFormat.fixed(100 * (reading.divergence / gap), decimals: 0)
    return [
      " KL \(own), \(percent) % of the gap ", " KL \(own), \(percent) % ",
      " \(percent) % of KL ", " \(whole) % of KL ",
    ]
  }
}
