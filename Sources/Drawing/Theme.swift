/// The named looks.
public enum Theme: String, Hashable, Sendable, CaseIterable {
  case dark
  case light
  case highContrast = "high-contrast"
  case mono
}
