extension Key {
  /// The key's name for people, in the help, hint lines and documents: `space`, `→`, `Ctrl-L`.
  package var name: String { name(in: .unicode) }

  /// The key's name in the characters that a terminal can show.
  package func name(in glyphs: GlyphSet) -> String {
    switch self {
    case .character(" "): "space"
    case .character(let scalar): String(Character(scalar))
    case .control(let letter): "Ctrl-" + String(Character(letter)).uppercased()
    case .up: glyphs == .ascii ? "Up" : "↑"
    case .down: glyphs == .ascii ? "Down" : "↓"
    case .left: glyphs == .ascii ? "Left" : "←"
    case .right: glyphs == .ascii ? "Right" : "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .enter: "Enter"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .function(let number): "F\(number)"
    case .unknown: "?"
    }
  }
}
