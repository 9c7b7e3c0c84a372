import Terminals

/// The one table of keys: it drives the program, the hint line, the help, `emscope keys` and
/// docs/KEYS.md.
public enum Keymap {
  public static let bindings: [KeyBinding] =
    stepping + model + picture + program

  /// Keys of a mode; while it is on they come first.
  public static let modes: [KeyBinding] = cursor + editing + data

  private static let stepping: [KeyBinding] = [
    KeyBinding(
      .stepping, [.typed(" "), .right, .typed("l"), .typed("n")], .halfStep,
      "take the next half-step", hint: "step", rank: 0),
    KeyBinding(
      .stepping, [.typed("b"), .left, .typed("h"), .backspace], .back,
      "back one half-step", hint: "back", rank: 2),
    KeyBinding(
      .stepping, [.typed("e")], .expectationStep, "E-step now: q ← p(Z|X,θ)", hint: "E", rank: 3),
    KeyBinding(
      .stepping, [.typed("m")], .maximizationStep, "M-step now: θ ← argmax L(q,θ)", hint: "M",
      rank: 4),
    KeyBinding(.stepping, [.home, .typed("^")], .first, "go to the start"),
    KeyBinding(.stepping, [.end, .typed("$")], .latest, "go to the latest half-step"),
    KeyBinding(.stepping, [.typed("r")], .toggleRun, "run, pause", hint: "run", rank: 6),
    KeyBinding(.stepping, [.typed("["), .typed(",")], .slower, "run slower"),
    KeyBinding(.stepping, [.typed("]"), .typed(".")], .faster, "run faster"),
    KeyBinding(
      .stepping, [.typed("c")], .converge, "run to convergence", hint: "converge", rank: 7),
    KeyBinding(
      .stepping, [.typed("g")], .toggleGuess,
      "guess before each half-step what will move, and which way"),
    KeyBinding(.stepping, [.typed("R")], .restart, "restart from the same start"),
  ]

  private static let model: [KeyBinding] = [
    KeyBinding(
      .model, [.typed("d")], .openDatasets, "choose a data set and its columns", hint: "data",
      rank: 8),
    KeyBinding(
      .model, [.typed("v")], .openMenu(.variants), "E and M variants, held blocks",
      hint: "variants", rank: 9),
    KeyBinding(.model, [.typed("p")], .openMenu(.prior), "prior on θ: none or MAP"),
    KeyBinding(.model, [.typed("f")], .openMenu(.family), "family and covariance shape"),
    KeyBinding(.model, [.typed("<")], .changeComponents(by: -1), "one component fewer"),
    KeyBinding(
      .model, [.typed(">")], .changeComponents(by: 1), "one component more", hint: "K+1", rank: 11),
    KeyBinding(
      .model, [.typed("s")], .newSeed, "new start from the next seed", hint: "seed", rank: 14),
    KeyBinding(
      .model, [.typed("M")], .manyStarts(50), "many starts: run from 50 seeds, pick one",
      hint: "many", rank: 16),
    KeyBinding(.model, [.typed("x")], .toggleEditing, "edit: move means, re-seed, add points"),
  ]

  private static let picture: [KeyBinding] = [
    KeyBinding(
      .picture, [.tab, .backTab], .focusNext, "focus the next panel", hint: "panel", rank: 13),
    KeyBinding(.picture, [.typed("1")], .focus(.data), "focus the data"),
    KeyBinding(.picture, [.typed("2")], .focus(.bound), "focus the bound"),
    KeyBinding(.picture, [.typed("3")], .focus(.slice), "focus the slice: the last step as a cut"),
    KeyBinding(
      .picture, [.typed("+"), .typed("=")], .enlarge, "enlarge the focused panel", hint: "enlarge",
      rank: 15),
    KeyBinding(.picture, [.typed("_"), .typed("-")], .shrink, "all panels again"),
    KeyBinding(
      .picture, [.typed("z")], .cycleZoom, "zoom of the chart: gap first, full, tail",
      hint: "zoom", rank: 10),
    KeyBinding(
      .picture, [.typed("w")], .openMeters, "meters: rate, limit, stopping rules, BIC, laws"),
    KeyBinding(
      .picture, [.typed("B")], .toggleBars, "decomposition bars: log p = L + KL before and after"),
    KeyBinding(.picture, [.typed("i")], .toggleCursor, "point cursor: q, r and the gap of a point"),
    KeyBinding(
      .picture, [.typed("o")], .cycleLayer,
      "overlay: ellipses, density, gap by point, known classes"),
    KeyBinding(.picture, [.typed("u")], .cycleUnits, "nats or bits, total or per point"),
    KeyBinding(.picture, [.typed("a")], .toggleEqualAxes, "equal scale on both axes, or fill"),
    KeyBinding(
      .picture, [.typed("t")], .cycleTheme, "theme: dark, light, high contrast, mono",
      hint: "theme", rank: 17),
  ]

  private static let program: [KeyBinding] = [
    KeyBinding(
      .program, [.typed("?"), .function(1)], .openHelp, "help", hint: "help", rank: 1),
    KeyBinding(
      .program, [.typed(":")], .openPalette, "every command by name", hint: "command", rank: 12),
    KeyBinding(.program, [.typed("S")], .save, "save the picture, the trace and the run"),
    KeyBinding(.program, [.typed("%")], .toggleMouse, "mouse on or off"),
    KeyBinding(.program, [.control("l")], .redraw, "redraw the screen"),
    KeyBinding(.program, [.escape], .close, "close what is open"),
    KeyBinding(.program, [.typed("q")], .quit, "quit", hint: "quit", rank: 5),
  ]

  /// Keys that the terminal turns into signals before the program sees them.
  public static let signals: [(key: Key, description: String)] = [
    (.control("c"), "interrupt: restores the terminal and ends"),
    (.control("z"), "suspend; `fg` resumes"),
  ]

  private static let arrows: [(Key, Direction)] = [
    (.up, .up), (.down, .down), (.left, .left), (.right, .right),
  ]

  private static let cursor: [KeyBinding] =
    arrows.map { key, direction in
      KeyBinding(
        .cursor, [key], .arrow(direction), "to the nearest point that way",
        hint: key == .up ? "move" : nil, rank: 0)
    } + [
      KeyBinding(
        .cursor, [.typed("D")], .removePoint(nil), "take the point away", hint: "take away",
        rank: 1),
      KeyBinding(
        .cursor, [.typed("A")], .addPoint(nil), "add another point there", hint: "add", rank: 2),
    ]

  private static let editing: [KeyBinding] =
    arrows.map { key, direction in
      KeyBinding(
        .editing, [key], .arrow(direction), "move the mean, or the mark for a new point",
        hint: key == .up ? "move" : nil, rank: 0)
    }
    + (1...9).map { k in
      KeyBinding(
        .editing, [.typed(Unicode.Scalar(UInt8(48 + k)))], .editComponent(k - 1),
        "edit component \(k)", hint: k == 1 ? "component" : nil, rank: 1)
    }
    + [
      KeyBinding(
        .editing, [.typed("0")], .placeMark(nil), "a mark for a new point", hint: "mark", rank: 2),
      KeyBinding(
        .editing, [.enter, .typed("A")], .addPoint(nil), "add a point at the mark",
        hint: "add point", rank: 3),
      KeyBinding(
        .editing, [.typed("D")], .removePoint(nil), "take away the point nearest to the mark",
        hint: "take away", rank: 4),
      KeyBinding(
        .editing, [.typed("k")], .reseed(nil), "put the component elsewhere", hint: "re-seed",
        rank: 5),
      KeyBinding(
        .editing, [.typed("u")], .randomizeResponsibilities, "q at random: the identity holds",
        hint: "random q", rank: 6),
      KeyBinding(.editing, [.escape, .typed("x")], .toggleEditing, "done", hint: "done", rank: 0),
    ]

  private static let data: [KeyBinding] = [
    KeyBinding(.data, [.typed("x")], .changeColumn(.x), "another column across"),
    KeyBinding(.data, [.typed("y")], .changeColumn(.y), "another column upwards"),
    KeyBinding(.data, [.typed("s")], .swapColumns, "swap the axes"),
  ]

  private static func table(_ bindings: [KeyBinding]) -> [Key: Action] {
    Dictionary(
      bindings.flatMap { binding in binding.keys.map { ($0, binding.action) } },
      uniquingKeysWith: { first, _ in first })
  }

  private static let actions = table(bindings)
  private static let cursorActions = table(cursor)
  private static let editingActions = table(editing)
  private static let dataActions = table(data)

  /// What a key means now: an open list or text takes the keys that move in it, a mode its own.
  public static func action(for key: Key, in view: ViewState) -> Action? {
    switch view.overlay {
    case .none:
      if view.editing != nil, let action = editingActions[key] { return action }
      if view.cursor != nil, let action = cursorActions[key] { return action }
      return actions[key]
    case .palette: return typing(key)
    case .guess: return guessing[key]
    case .datasets: return dataActions[key] ?? browsing(key)
    case .help, .meters, .menu, .restarts: return browsing(key)
    }
  }

  private static func browsing(_ key: Key) -> Action? {
    moving[key] ?? (closing.contains(key) ? .close : nil)
  }

  /// Text takes every key but those that end it or move in the list below it.
  private static func typing(_ key: Key) -> Action? {
    switch key {
    case .character(let scalar): .type(scalar)
    case .backspace: .erase
    case .up: .moveSelection(by: -1)
    case .down, .tab: .moveSelection(by: 1)
    case .enter: .confirm
    case .escape: .close
    default: nil
    }
  }

  private static let moving: [Key: Action] = [
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
    .backspace, .typed("v"), .typed("p"), .typed("f"), .typed("M"),
  ]
}
