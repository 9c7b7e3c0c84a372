import Terminals

/// One line of the key table.
public struct KeyBinding: Sendable {
  public enum Group: String, Hashable, Sendable, CaseIterable {
    case stepping = "Stepping"
    case model = "Model and data"
    case picture = "Picture"
    case cursor = "With the point cursor on"
    case editing = "While editing"
    case data = "In the list of data sets"
    case program = "Program"
  }

  public let group: Group
  /// Any of these; the first is the one that hints name.
  public let keys: [Key]
  public let action: Action
  /// What it does, for the help and the docs.
  public let description: String
  /// The word in the hint line; nil where it does not stand there.
  public let hint: String?
  /// What stays in the hint line when room is short: the smallest first.
  public let rank: Int

  /// How the hint line names the key: arrows stand for all four.
  var hintKey: String {
    if case .arrow = action { return "arrows" }
    if case .editComponent = action { return "1–9" }
    return keys[0].name
  }

  init(
    _ group: Group, _ keys: [Key], _ action: Action, _ description: String, hint: String? = nil,
    rank: Int = .max
  ) {
    self.group = group
    self.keys = keys
    self.action = action
    self.description = description
    self.hint = hint
    self.rank = rank
  }
}

extension Key {
  /// A key named by its character.
  static func typed(_ scalar: Unicode.Scalar) -> Key { .character(scalar) }
}
