import Terminals

/// How each role is inked at each depth: the one table of the looks.
enum RoleStyle {
  static func style(_ role: Role, theme: Theme, depth: ColorDepth) -> Style {
    switch depth {
    case .mono: return mono(role, bold: theme == .highContrast)
    case .eight: return eight(role, theme)
    case .indexed, .direct:
      switch theme {
      case .dark, .mono: return pair(role, dark)
      case .light: return pair(role, light)
      case .highContrast:
        let style = pair(role, highContrast)
        return style.with(.bold)
      }
    }
  }

  /// What a look says of a role: the colour of the ink, of the ground (nil: the terminal's own), and
  /// whether it is bold.
  private typealias Look = (ink: UInt8, ground: UInt8?, isBold: Bool)

  private static func pair(_ role: Role, _ look: (Role) -> Look) -> Style {
    let (ink, ground, isBold) = look(role)
    return Style(
      foreground: .indexed(ink), background: ground.map { .indexed($0) } ?? .standard,
      attributes: isBold ? .bold : [])
  }

  private static func dark(_ role: Role) -> Look {
    switch role {
    case .text: (252, nil, false)
    case .strong, .key: (231, nil, true)
    case .quiet, .axis: (247, nil, false)
    case .frame: (240, nil, false)
    case .focusedFrame: (250, nil, false)
    case .upperCurve: (231, nil, true)
    case .lowerCurve: (37, nil, false)
    case .difference: (203, nil, false)
    case .differenceFill: (203, 52, false)
    case .tint: (252, 237, false)
    case .warning: (220, nil, true)
    case .selection: (231, 24, true)
    }
  }

  private static func light(_ role: Role) -> Look {
    switch role {
    case .text: (16, nil, false)
    case .strong, .key: (16, nil, true)
    case .quiet, .axis: (240, nil, false)
    case .frame: (250, nil, false)
    case .focusedFrame: (240, nil, false)
    case .upperCurve: (16, nil, true)
    case .lowerCurve: (30, nil, false)
    case .difference: (160, nil, false)
    case .differenceFill: (160, 224, false)
    case .tint: (16, 255, false)
    case .warning: (94, nil, true)
    case .selection: (16, 153, true)
    }
  }

  /// White or black and a few strong colours; everything is bold and nothing grey.
  private static func highContrast(_ role: Role) -> Look {
    switch role {
    case .text, .strong, .quiet, .axis, .frame, .focusedFrame, .upperCurve, .key:
      (231, nil, true)
    case .lowerCurve: (49, nil, true)
    case .difference: (210, nil, true)
    case .differenceFill: (210, 52, true)
    case .tint: (231, 237, true)
    case .warning: (226, nil, true)
    case .selection: (16, 231, true)
    }
  }

  /// The eight ANSI colours differ from terminal to terminal: only L is given one, green, or magenta
  /// where green vanishes on white, and all words keep the terminal's own ink.
  private static func eight(_ role: Role, _ theme: Theme) -> Style {
    var style = mono(role, bold: theme == .highContrast)
    if role == .lowerCurve { style.foreground = .indexed(theme == .light ? 5 : 2) }
    return style
  }

  private static func mono(_ role: Role, bold: Bool) -> Style {
    var attributes: Style.Attributes = bold ? .bold : []
    switch role {
    case .text, .quiet, .axis, .frame, .lowerCurve, .tint: break
    case .strong, .focusedFrame, .upperCurve, .key: attributes.insert(.bold)
    case .difference: attributes.formUnion([.bold, .underline])
    case .differenceFill: attributes.insert(.reverse)
    case .warning, .selection: attributes.formUnion([.bold, .reverse])
    }
    return Style(attributes: attributes)
  }
}
