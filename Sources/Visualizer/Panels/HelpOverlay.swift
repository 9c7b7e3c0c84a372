import Drawing
import Terminals

/// How to read the picture, and the key table.
struct HelpOverlay {
  let scroll: Int

  private static let termWidth = 19

  func draw(_ canvas: Canvas, _ screen: Rect, into frame: inout Frame) {
    TextOverlay(
      title: "help", lines: lines(screen), termWidth: Self.termWidth, scroll: scroll
    ).draw(canvas, screen, into: &frame)
  }

  /// What the marks of the picture mean, the first thing a newcomer asks.
  static let reading: [(term: String, text: String)] = [
    ("points", "the data X, coloured by q: how much each component is believed to own them"),
    ("ellipses", "where a component puts its mass (2σ), its number at the mean μ"),
    ("log p", "log p(X|θ): how well θ explains the data; EM climbs it"),
    ("L", "L(q,θ), teal: a lower bound of log p that can be maximised"),
    ("KL gap", "log p − L, red: how far q is from the posterior p(Z|X,θ)"),
    ("E-step", "moves q only: L rises until it touches log p, the gap closes"),
    ("M-step", "moves θ only: L rises, log p by at least as much; the gap opens"),
    ("so", "log p can never fall: that is the chain at the bottom"),
    ("slice", "the last step as a cut: ○ where L touches log p, ● where the step ended"),
    ("○ · · ·", "where a mean began, and the way it came; ↓ in the chart: lower than it shows"),
    ("log KL", "the gap on a scale of powers of ten: it shrinks by the same factor each time"),
    ("┆ ┄", "rules changed here, or a hand did; the faint curve: the other future"),
    ("laws 1–5", "● held, ◐ lawfully off, · says nothing here; w tells them in words"),
  ]

  private func lines(_ screen: Rect) -> [TextOverlay.Line] {
    func entry(_ term: String, _ text: String) -> [TextOverlay.Line] {
      TextOverlay.entry(term, text, termWidth: Self.termWidth, screen)
    }
    var lines = [TextOverlay.heading("The picture")]
    lines += Self.reading.flatMap { entry($0.term, $0.text) }
    for group in KeyBinding.Group.allCases {
      lines += [TextOverlay.Line(), TextOverlay.heading(group.rawValue)]
      for (keys, description) in KeyTable.listed(group) {
        lines += entry(keys.map(\.name).joined(separator: " "), description)
      }
    }
    return lines + Keymap.signals.flatMap { entry($0.key.name, $0.description) }
  }
}
