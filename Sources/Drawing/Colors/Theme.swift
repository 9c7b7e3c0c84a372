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
    guard name == autoName else { return Theme(rawValue: name) }
    let fields = environment["COLORFGBG"]?.split(separator: ";", omittingEmptySubsequences: false)
    guard let ground = fields?.last.flatMap({ UInt8($0) }) else { return .dark }
    return ground == 7 || (9...15).contains(ground) ? .light : .dark
  }

  /// The name that leaves the choice to the environment.
  public static let autoName = "auto"
}
