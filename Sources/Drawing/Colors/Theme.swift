import Terminals

/// The named looks.
public enum Theme: String, Hashable, Sendable, CaseIterable {
  case dark
  case light
  case highContrast = "high-contrast"
  case mono

  /// The theme of a name; nil for a name that there is not.
  ///
  /// `auto` goes by the variable COLORFGBG, whose last field is the number of the terminal's
  /// background: 7 and 9–15 are light, 0–6 and 8 dark. Without a usable value it is dark. The
  /// terminal itself is not asked.
  public static func resolve(name: String, environment: [String: String]) -> Theme? {
    name == autoName ? learnt(from: environment) ?? .dark : Theme(rawValue: name)
  }

  /// The theme that goes with the terminal's ground; nil where the environment does not tell it.
  public static func learnt(from environment: [String: String]) -> Theme? {
    let fields = environment["COLORFGBG"]?.split(separator: ";", omittingEmptySubsequences: false)
    guard let ground = fields?.last.flatMap({ UInt8($0) }) else { return nil }
    return ground == 7 || (9...15).contains(ground) ? .light : .dark
  }

  /// The ground for which the theme is made; nil for the ground of the terminal.
  public var ground: Ground? {
    switch self {
    case .dark, .highContrast: .dark
    case .light: .light
    case .mono: nil
    }
  }

  /// The name that leaves the choice to the environment.
  public static let autoName = "auto"
}
