extension Style {
  /// The style in words: `fg 214 on 52 bold`, `fg #ff8700`; `plain` for the terminal's own ink.
  package var words: String {
    var words: [String] = []
    if let color = foreground.word { words.append("fg " + color) }
    if let color = background.word { words.append("on " + color) }
    let named: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.underline, "underline"), (.reverse, "reverse"),
    ]
    words += named.filter { attributes.contains($0.0) }.map(\.1)
    return words.isEmpty ? "plain" : words.joined(separator: " ")
  }
}

extension Color {
  fileprivate var word: String? {
    switch self {
    case .standard: nil
    case .indexed(let index): String(index)
    case .direct(let packed): RGB(packed: packed).hex
    }
  }
}
