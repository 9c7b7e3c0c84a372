import Drawing
import Terminals

/// How to read the picture, and the key table.
struct HelpOverlay {
  let scroll: Int

  /// A line of the help: a key or term, and what it means.
  struct Line: Hashable {
    var term = ""
    var text = ""
    var isHeading = false
  }

  func draw(_ canvas: Canvas, _ screen: Rect, into frame: inout Frame) {
    let lines = HelpOverlay.lines(width: min(76, screen.columns - 4), canvas)
    let inner = Overlay.window(
      "help", columns: 76, rows: lines.count, note: "esc closes", canvas, screen, into: &frame)
    let last = max(0, lines.count - inner.rows)
    let first = min(scroll, last)
    for (row, line) in lines.dropFirst(first).prefix(inner.rows).enumerated() {
      if line.isHeading {
        canvas.write(line.text, .strong, column: inner.column, in: inner, row: row, into: &frame)
        continue
      }
      canvas.write(line.term, .key, column: inner.column + 1, in: inner, row: row, into: &frame)
      canvas.write(
        line.text, .text, column: inner.column + 1 + HelpOverlay.termWidth, in: inner, row: row,
        into: &frame)
    }
    if first < last, inner.rows > 0 {
      canvas.write(
        "▼ more", .quiet, column: inner.endColumn - 6, in: inner, row: inner.rows - 1, into: &frame)
    }
  }

  static let termWidth = 19

  /// What the marks of the picture mean, the first thing a newcomer asks.
  static let reading: [(term: String, text: String)] = [
    ("points", "the data X, coloured by q: how much each component is believed to own them"),
    ("ellipses", "where a component puts its mass (2σ), its number at the mean μ"),
    ("log p", "log p(X|θ), white: how well θ explains the data; EM climbs it"),
    ("L", "L(q,θ), teal: a lower bound of log p that can be maximised"),
    ("KL gap", "log p − L, red: how far q is from the posterior p(Z|X,θ)"),
    ("E-step", "moves q only: L rises until it touches log p, the gap closes"),
    ("M-step", "moves θ only: L rises, log p by at least as much; the gap opens"),
    ("so", "log p can never fall: that is the chain at the bottom"),
  ]

  static func lines(width: Int, _ canvas: Canvas) -> [Line] {
    let room = max(8, width - termWidth - 1)
    func entry(_ term: String, _ text: String) -> [Line] {
      wrapped(text, width: room).enumerated().map {
        Line(term: $0.offset == 0 ? term : "", text: $0.element)
      }
    }
    var lines = [Line(text: "The picture", isHeading: true)]
    lines += reading.flatMap { entry($0.term, $0.text) }
    for group in KeyBinding.Group.allCases {
      lines += [Line(), Line(text: group.rawValue, isHeading: true)]
      for binding in Keymap.bindings where binding.group == group {
        lines += entry(binding.keys.map(\.name).joined(separator: " "), binding.description)
      }
    }
    lines += Keymap.signals.flatMap { entry($0.key.name, $0.description) }
    return lines
  }

  /// A text in lines of at most `width` characters, broken at spaces.
  static func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return lines + [line]
  }
}
