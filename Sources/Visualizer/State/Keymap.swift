import Terminals

/// The one table of keys: it drives the program, the hint line, the help, `emscope keys` and
/// docs/KEYS.md.
public enum Keymap {
  public static let bindings: [KeyBinding] =
    stepping + model + picture + program

  private static let stepping: [KeyBinding] = [
    KeyBinding(
      .stepping, [.typed(" "), .right, .typed("l"), .typed("n")], .halfStep,
      "take the next half-step", hint: "step", rank: 0),
    KeyBinding(
      .stepping, [.typed("b"), .left, .typed("h"), .backspace], .back,
      "back one half-step", hint: "back", rank: 2),
    KeyBinding(
      .stepping, [.typed("e")], .expectationStep, "E-step now: q ← p(Z|X,θ)", hint: "E", rank: 9),
    KeyBinding(
      .stepping, [.typed("m")], .maximizationStep, "M-step now: θ ← argmax L(q,θ)", hint: "M",
      rank: 10),
    KeyBinding(.stepping, [.home, .typed("^")], .first, "go to the start"),
    KeyBinding(.stepping, [.end, .typed("$")], .latest, "go to the latest half-step"),
    KeyBinding(.stepping, [.typed("r")], .toggleRun, "run, pause", hint: "run", rank: 3),
    KeyBinding(.stepping, [.typed("["), .typed(",")], .slower, "run slower"),
    KeyBinding(.stepping, [.typed("]"), .typed(".")], .faster, "run faster"),
    KeyBinding(
      .stepping, [.typed("c")], .converge, "run to convergence", hint: "converge", rank: 11),
    KeyBinding(
      .stepping, [.typed("g")], .toggleGuess,
      "guess before each half-step what will move, and which way"),
    KeyBinding(.stepping, [.typed("R")], .restart, "restart from the same start"),
  ]

  private static let model: [KeyBinding] = [
    KeyBinding(
      .model, [.typed("d")], .openDatasets, "choose a data set", hint: "data", rank: 5),
    KeyBinding(.model, [.typed("<")], .changeComponents(by: -1), "one component fewer"),
    KeyBinding(
      .model, [.typed(">")], .changeComponents(by: 1), "one component more", hint: "K+1", rank: 12),
    KeyBinding(
      .model, [.typed("s")], .newSeed, "new start from the next seed", hint: "seed", rank: 8),
  ]

  private static let picture: [KeyBinding] = [
    KeyBinding(
      .picture, [.tab, .backTab], .focusNext, "focus the next panel", hint: "panel", rank: 6),
    KeyBinding(.picture, [.typed("1")], .focus(.data), "focus the data"),
    KeyBinding(.picture, [.typed("2")], .focus(.bound), "focus the bound"),
    KeyBinding(.picture, [.typed("3")], .focus(.slice), "focus the slice: the last step as a cut"),
    KeyBinding(
      .picture, [.typed("+"), .typed("=")], .enlarge, "enlarge the focused panel", hint: "enlarge",
      rank: 7),
    KeyBinding(.picture, [.typed("_"), .typed("-")], .shrink, "all panels again"),
    KeyBinding(
      .picture, [.typed("z")], .cycleZoom, "zoom of the chart: gap first, full, tail",
      hint: "zoom", rank: 7),
    KeyBinding(
      .picture, [.typed("w")], .openMeters, "meters: rate, limit, stopping rules, BIC, laws"),
    KeyBinding(.picture, [.typed("o")], .cycleLevels, "ellipses: 2σ, or 1σ, 2σ and 95 %"),
    KeyBinding(.picture, [.typed("a")], .toggleEqualAxes, "equal scale on both axes, or fill"),
    KeyBinding(
      .picture, [.typed("t")], .cycleTheme, "theme: dark, light, high contrast, mono",
      hint: "theme", rank: 13),
  ]

  private static let program: [KeyBinding] = [
    KeyBinding(
      .program, [.typed("?"), .function(1)], .openHelp, "help", hint: "help", rank: 1),
    KeyBinding(.program, [.control("l")], .redraw, "redraw the screen"),
    KeyBinding(.program, [.escape], .close, "close what is open"),
    KeyBinding(.program, [.typed("q")], .quit, "quit", hint: "quit", rank: 4),
  ]

  /// Keys that the terminal turns into signals before the program sees them.
  public static let signals: [(key: Key, description: String)] = [
    (.control("c"), "interrupt: restores the terminal and ends"),
    (.control("z"), "suspend; `fg` resumes"),
  ]

  private static let actions: [Key: Action] = Dictionary(
    bindings.flatMap { binding in binding.keys.map { ($0, binding.action) } },
    uniquingKeysWith: { first, _ in first })

  /// What a key means now: an open list or text takes the keys that move in it.
  public static func action(for key: Key, overlay: ViewState.Overlay) -> Action? {
    switch overlay {
    case .none: actions[key]
    case .guess: guessing[key]
    case .help, .datasets, .meters: browsing[key] ?? (closing.contains(key) ? .close : nil)
    }
  }

  private static let browsing: [Key: Action] = [
    .up: .moveSelection(by: -1), .typed("k"): .moveSelection(by: -1),
    .down: .moveSelection(by: 1), .typed("j"): .moveSelection(by: 1),
    .pageUp: .moveSelection(by: -10), .pageDown: .moveSelection(by: 10),
    .typed(" "): .moveSelection(by: 1), .home: .moveSelection(by: -1_000),
    .end: .moveSelection(by: 1_000), .enter: .confirm, .control("l"): .redraw,
    .typed("t"): .cycleTheme,
  ]

  private static let guessing: [Key: Action] = [
    .typed("u"): .guess(.up), .up: .guess(.up), .typed("s"): .guess(.stay),
    .typed("="): .guess(.stay), .typed("d"): .guess(.down), .down: .guess(.down),
    .typed(" "): .confirm, .enter: .confirm, .right: .confirm, .typed("b"): .takeBackGuess,
    .left: .takeBackGuess, .backspace: .takeBackGuess, .typed("g"): .toggleGuess,
    .escape: .close, .typed("q"): .close, .typed("t"): .cycleTheme, .control("l"): .redraw,
  ]

  private static let closing: Set<Key> = [
    .escape, .typed("q"), .typed("?"), .function(1), .typed("d"), .typed("w"), .left,
    .backspace,
  ]
}
