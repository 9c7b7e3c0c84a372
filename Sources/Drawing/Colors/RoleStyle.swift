import Terminals

/// The style of each role in each theme and at each depth.
enum RoleStyle {
  static func style(_ role: Role, theme: Theme, depth: ColorDepth) -> Style {
    switch (depth, theme) {
    case (.mono, _): mono(role, isBold: theme == .highContrast)
    case (.eight, _): eight(role, theme)
    case (_, .dark), (_, .mono): dark(role)
    case (_, .light): light(role)
    case (_, .highContrast): highContrast(role).with(.bold)
    }
  }

  private static func style(_ color: UInt8, on ground: UInt8? = nil, bold: Bool = false) -> Style {
    Style(
      foreground: .indexed(color), background: ground.map { .indexed($0) } ?? .standard,
      attributes: bold ? .bold : [])
  }

  private static func dark(_ role: Role) -> Style {
    switch role {
    case .text: style(252)
    case .strong, .key: style(231, bold: true)
    case .quiet, .axis: style(247)
    case .frame: style(240)
    case .focusedFrame: style(250)
    case .upperCurve: style(231, bold: true)
    case .lowerCurve: style(37, bold: true)
    case .layer: style(141, bold: true)
    case .difference: style(203, bold: true)
    case .differenceFill: style(203, on: 52)
    case .warning: style(220, bold: true)
    case .selection: style(231, on: 24, bold: true)
    }
  }

  private static func light(_ role: Role) -> Style {
    switch role {
    case .text: style(16)
    case .strong, .key: style(16, bold: true)
    case .quiet, .axis: style(240)
    case .frame: style(250)
    case .focusedFrame: style(240)
    case .upperCurve: style(16, bold: true)
    case .lowerCurve: style(30, bold: true)
    case .layer: style(56, bold: true)
    case .difference: style(160, bold: true)
    case .differenceFill: style(160, on: 224)
    case .warning: style(94, bold: true)
    case .selection: style(16, on: 153, bold: true)
    }
  }

  /// White or black and a few strong colours, without grey.
  private static func highContrast(_ role: Role) -> Style {
    switch role {
    case .text, .strong, .quiet, .axis, .frame, .focusedFrame, .upperCurve, .key: style(231)
    case .lowerCurve: style(49)
    case .layer: style(183)
    case .difference: style(210)
    case .differenceFill: style(210, on: 52)
    case .warning: style(226)
    case .selection: style(16, on: 231)
    }
  }

  /// The eight ANSI colours differ from terminal to terminal. So only the lower curve has one:
  /// green, or magenta on light backgrounds, where green cannot be seen.
  private static func eight(_ role: Role, _ theme: Theme) -> Style {
    var style = mono(role, isBold: theme == .highContrast)
    if role == .lowerCurve { style.foreground = .indexed(theme == .light ? 5 : 2) }
    return style
  }

  private static func mono(_ role: Role, isBold: Bool) -> Style {
    var attributes: Style.Attributes = isBold ? .bold : []
    switch role {
    case .text, .quiet, .axis, .frame, .lowerCurve, .layer: break
    case .strong, .focusedFrame, .upperCurve, .key: attributes.insert(.bold)
    case .difference: attributes.formUnion([.bold, .underline])
    case .differenceFill: attributes.insert(.reverse)
    case .warning, .selection: attributes.formUnion([.bold, .reverse])
    }
    return Style(attributes: attributes)
  }
}
