import Terminals

/// The shapes of a picture, collected by brush and colour, each of which is written once.
///
/// Touching rectangles of a row become one, and so do the strokes of neighbouring cells. The file
/// stays small, and the picture has no seams.
struct SvgLayers {
  /// How a path is painted.
  enum Brush: Hashable {
    /// Filled without smoothing.
    case block(opacity: Double)
    /// Filled with smooth edges.
    case outline
    /// Stroked, with flat ends, or round ones for dots.
    case stroke(width: Double, round: Bool)
  }

  private struct Paint: Hashable {
    var brush: Brush
    var color: RGB
  }

  private var order: [Paint] = []
  private var paths: [Paint: String] = [:]
  private var openRectangles: [Paint: BlockElement.Rectangle] = [:]
  private var strokes = SvgStrokes()

  mutating func add(_ shape: CellShape, color: RGB, column: Int, row: Int) {
    let x = Double(column) * CellShape.width
    let y = Double(row) * CellShape.height
    switch shape {
    case .blocks(let rectangles, let opacity):
      for var box in rectangles {
        box.x += x
        box.y += y
        fill(box, to: Paint(brush: .block(opacity: opacity), color: color))
      }
    case .lines(let arms):
      strokes.add(arms, color: color, column: column, row: row)
    case .stroke(let path, let heavy):
      append(
        Self.data(path, x, y), to: .stroke(width: SvgStrokes.width(heavy ? 2 : 1), round: false),
        color)
    case .dots(let centres, let diameter):
      let path = centres.map { "M\(short($0.x + x)) \(short($0.y + y))h0" }.joined()
      append(path, to: .stroke(width: diameter, round: true), color)
    case .outline(let path):
      append(Self.data(path, x, y), to: .outline, color)
    case .ring(let radius):
      let r = short(radius)
      let across = short(2 * radius)
      append(
        "M\(short(x + 4 - radius)) \(short(y + 8))a\(r) \(r) 0 1 0 \(across) 0a\(r) \(r) 0 1 0 -\(across) 0z",
        to: .stroke(width: 1.3, round: false), color)
    }
  }

  /// Adds a rectangle to a paint. It extends the last one if that ends at its left edge.
  private mutating func fill(_ box: BlockElement.Rectangle, to paint: Paint) {
    if let open = openRectangles[paint], open.y == box.y, open.height == box.height,
      open.x + open.width == box.x
    {
      openRectangles[paint]?.width += box.width
      return
    }
    flush(paint)
    openRectangles[paint] = box
    if paths[paint] == nil {
      order.append(paint)
      paths[paint] = ""
    }
  }

  /// The elements of all layers: fills, then strokes, each in the order of first use.
  mutating func markup() -> String {
    for paint in Array(openRectangles.keys) { flush(paint) }
    for run in strokes.runs {
      append(run.path, to: .stroke(width: run.width, round: false), run.color)
    }
    strokes = SvgStrokes()
    var blocks = ""
    var outlines = ""
    var lines = ""
    for paint in order {
      let data = paths[paint] ?? ""
      switch paint.brush {
      case .block(let opacity):
        let veil = opacity < 1 ? " fill-opacity=\"\(short(opacity))\"" : ""
        blocks += "<path fill=\"\(paint.color.hex)\"\(veil) d=\"\(data)\"/>\n"
      case .outline:
        outlines += "<path fill=\"\(paint.color.hex)\" d=\"\(data)\"/>\n"
      case .stroke(let width, let round):
        let cap = round ? " stroke-linecap=\"round\"" : ""
        lines +=
          "<path stroke=\"\(paint.color.hex)\" stroke-width=\"\(short(width))\"\(cap) d=\"\(data)\"/>\n"
      }
    }
    return group("shape-rendering=\"crispEdges\"", blocks) + outlines
      + group("fill=\"none\"", lines)
  }

  private func group(_ attributes: String, _ content: String) -> String {
    content.isEmpty ? "" : "<g \(attributes)>\n\(content)</g>\n"
  }

  private mutating func append(_ data: String, to brush: Brush, _ color: RGB) {
    let paint = Paint(brush: brush, color: color)
    if paths[paint] == nil { order.append(paint) }
    paths[paint, default: ""] += data
  }

  private mutating func flush(_ paint: Paint) {
    guard let box = openRectangles.removeValue(forKey: paint) else { return }
    let width = short(box.width)
    paths[paint, default: ""] +=
      "M\(short(box.x)) \(short(box.y))h\(width)v\(short(box.height))h-\(width)z"
  }

  private static func data(_ steps: [PathStep], _ x: Double, _ y: Double) -> String {
    var data = ""
    for step in steps {
      switch step {
      case .move(let a, let b): data += "M\(short(a + x)) \(short(b + y))"
      case .line(let a, let b): data += "L\(short(a + x)) \(short(b + y))"
      case .curve(let a, let b, let c, let d):
        data += "Q\(short(a + x)) \(short(b + y)) \(short(c + x)) \(short(d + y))"
      case .close: data += "z"
      }
    }
    return data
  }
}

/// A coordinate with at most two decimals.
func short(_ value: Double) -> String {
  let rounded = (value * 100).rounded() / 100
  return rounded == rounded.rounded() ? String(Int(rounded)) : "\(rounded)"
}
