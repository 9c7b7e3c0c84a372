import Terminals

/// The named sets of styles.
package enum Theme: String, Hashable, Sendable, CaseIterable {
  case dark
  case light
  case highContrast = "high-contrast"
  case mono

  /// The theme for the terminal's background; nil if the environment does not name the background.
  ///
  /// The last field of the variable COLORFGBG is the number of the background colour: 7 and 9–15
  /// are light, 0–6 and 8 dark.
  package static func learnt(from environment: [String: String]) -> Theme? {
    let fields = environment["COLORFGBG"]?.split(separator: ";", omittingEmptySubsequences: false)
    guard let ground = fields?.last.flatMap({ UInt8($0) }) else { return nil }
    return ground == 7 || (9...15).contains(ground) ? .light : .dark
  }

  /// The background for which the theme is made; nil for that of the terminal.
  package var ground: Ground? {
    switch self {
    case .dark, .highContrast: .dark
    case .light: .light
    case .mono: nil
    }
  }
}
