import Terminals

/// The keys of lessons: one table drives the player, its hints and the documents.
public enum LessonKeymap {
  public struct Binding: Sendable {
    /// Any of these; the first is the one that hints name.
    public let keys: [Key]
    public let action: LessonAction
    public let description: String
  }

  public static let bindings: [Binding] = [
    Binding(
      keys: [.typed(" "), .enter, .pageDown], action: .next,
      description: "go on: the rest of the text, the answer, the step"),
    Binding(
      keys: [.typed("b"), .backspace], action: .back, description: "back, as it was"),
    Binding(keys: [.up, .pageUp], action: .scroll(-1), description: "the text up"),
    Binding(keys: [.down], action: .scroll(1), description: "the text down"),
    Binding(
      keys: [.typed("L"), .tab], action: .openList, description: "list of the steps: go to one"),
    Binding(
      keys: [.escape], action: .explore,
      description: "leave the lesson and try things out; Esc comes back"),
    Binding(
      keys: [.typed("P")], action: .togglePresenter,
      description: "for the back row: fewer panels, larger marks"),
    Binding(keys: [.typed("t")], action: .cycleTheme, description: "theme"),
    Binding(keys: [.control("l")], action: .redraw, description: "redraw the screen"),
    Binding(
      keys: [.typed("q")], action: .quit,
      description: "quit; the lesson goes on here the next time"),
  ]

  private static let actions: [Key: LessonAction] = Dictionary(
    bindings.flatMap { binding in binding.keys.map { ($0, binding.action) } },
    uniquingKeysWith: { first, _ in first })

  private static let listing: [Key: LessonAction] = [
    .up: .moveSelection(by: -1), .typed("k"): .moveSelection(by: -1),
    .down: .moveSelection(by: 1), .typed("j"): .moveSelection(by: 1),
    .pageUp: .moveSelection(by: -10), .pageDown: .moveSelection(by: 10),
    .home: .moveSelection(by: -1_000), .end: .moveSelection(by: 1_000),
    .enter: .confirm, .typed(" "): .confirm, .escape: .closeList, .typed("L"): .closeList,
    .tab: .closeList, .typed("q"): .closeList, .control("l"): .redraw,
  ]

  /// What a key means now; nil where it means nothing.
  public static func action(for key: Key, in player: LessonPlayer) -> LessonAction? {
    switch player.mode {
    case .list: return listing[key]
    case .free(let stage):
      return key == .escape && !stage.hasOpenWindow ? .comeBack : .pressed(key)
    case .playing: break
    }
    // The key that is waited for, or that the program is about to press, comes before what it means
    // elsewhere.
    if let wanted = player.awaitedKeys.first ?? player.coming?.keys.first,
      player.stage.areSame(key, wanted)
    {
      return .pressed(key)
    }
    if player.awaitedKeys.isEmpty, case .character(let scalar) = key, ("1"..."9").contains(scalar) {
      return .answer(Int(scalar.value) - 48)
    }
    return actions[key] ?? .pressed(key)
  }
}
