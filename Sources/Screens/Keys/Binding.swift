import Terminals

/// A line of a key table.
package struct Binding<Action: Hashable & Sendable>: Hashable, Sendable {
  /// Any of these keys; hints name the first.
  package let keys: [Key]
  package let action: Action
  /// The meaning, for the help window and the documents.
  package let description: String
  /// The word in the hint line; nil if the hint line does not name it.
  package let hint: String?
  /// The name in the hint line of keys that are named together; nil if the first key is named.
  package let hintKey: String?
  /// The order in which hints are kept when there is little room; the smallest first.
  package let rank: Int
  /// True if lists show its keys in the row of the binding before it.
  package let joinsPrevious: Bool

  package init(
    _ keys: [Key], _ action: Action, _ description: String = "", hint: String? = nil,
    hintKey: String? = nil, rank: Int = .max, joinsPrevious: Bool = false
  ) {
    self.keys = keys
    self.action = action
    self.description = description
    self.hint = hint
    self.hintKey = hintKey
    self.rank = rank
    self.joinsPrevious = joinsPrevious
  }

  /// The same line for an action of another screen that holds this one.
  package func map<Other>(_ wrap: (Action) -> Other) -> Binding<Other> {
    Binding<Other>(
      keys, wrap(action), description, hint: hint, hintKey: hintKey, rank: rank,
      joinsPrevious: joinsPrevious)
  }
}

extension [Binding<CommonAction>] {
  package func mapped<Action: ScreenAction>() -> [Binding<Action>] { map { $0.map(Action.common) } }
}

extension Array {
  /// The action of the first binding of a key; nil if there is none.
  package func action<Action>(for key: Key) -> Action? where Element == Binding<Action> {
    first { $0.keys.contains(key) }?.action
  }
}

extension Key {
  /// A key named by its character.
  package static func typed(_ scalar: Unicode.Scalar) -> Key { .character(scalar) }
}
