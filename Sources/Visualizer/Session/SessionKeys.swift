import Screens
import Stepping
import Terminals

/// The one table of keys of the EM screen: it drives the program, the hint line, the help, `emscope keys` and
/// docs/KEYS.md.
enum SessionKeys {
  /// The bindings without a mode or a window.
  static let base: [Binding<SessionAction>] = stepping + model + picture + program

  static let groups: [KeyGroup<SessionAction>] = [
    KeyGroup("Stepping", stepping), KeyGroup("Model and data", model), KeyGroup("Picture", picture),
    KeyGroup("With the table focused", table), KeyGroup("With the point cursor on", cursor),
    KeyGroup("While editing", editing),
    KeyGroup("In the list of data sets", DatasetWindow.keys),
    SessionGesture.group, KeyGroup("Program", program, signals: signals),
  ]

  /// The tables that are in force in a mode or a window only, and the words for it.
  static let modes: [(words: String, keys: [Binding<SessionAction>])] = [
    ("while editing (x)", editing), ("with the point cursor on (i)", cursor),
    ("with the table focused (4)", table), ("in the list of data sets (d)", DatasetWindow.keys),
  ]

  static let stepping: [Binding<SessionAction>] = [
    Binding(
      [.typed(" "), .right, .typed("l"), .typed("n")], .step(.next), "take the next half-step",
      hint: "step", rank: 0),
    Binding(
      [.typed("b"), .left, .typed("h"), .backspace], .step(.back), "back one half-step",
      hint: "back", rank: 2),
    Binding(
      [.typed("e")], .step(.expectation), "E-step now: a new q; the usual E: q ← p(Z|X,θ)",
      hint: "E", rank: 3),
    Binding(
      [.typed("m")], .step(.maximization), "M-step now: a new θ; the usual M: θ ← argmax L(q,θ)",
      hint: "M", rank: 4),
    Binding([.home, .typed("^")], .step(.first), "go to the start"),
    Binding([.end, .typed("$")], .step(.latest), "go to the latest half-step"),
    Binding(
      [.typed("j")], .step(.nextBranch), "swap to the next branch of the history, if there is one"),
    Binding([.typed("r")], .play(.toggleRun), "run, pause", hint: "run", rank: 6),
    Binding([.typed("["), .typed(",")], .play(.slower), "run slower"),
    Binding([.typed("]"), .typed(".")], .play(.faster), "run faster"),
    Binding([.typed("c")], .play(.converge), "run to convergence", hint: "converge", rank: 7),
    Binding(
      [.typed("g")], .guess(.toggle), "guess before each half-step what will move, and which way; the third guess takes it"),
    Binding([.typed("R")], .model(.restart), "restart from the same start"),
    Binding(
      [.typed("U")], .common(.undo),
      "undo: take back the last action, a new run or a rule too; display settings stay",
      hint: "undo", rank: 18),
  ]

  private static let model: [Binding<SessionAction>] =
    [DatasetWindow.opening] + MenuWindow.openings + [
      Binding([.typed("<")], .model(.changeComponents(by: -1)), "one component fewer"),
      Binding(
        [.typed(">")], .model(.changeComponents(by: 1)), "one component more", hint: "K+1",
        rank: 11),
      Binding(
        [.typed("s")], .model(.newSeed), "new start from the next seed", hint: "seed", rank: 14),
      RestartsWindow.opening,
      ComparisonWindow.opening,
      Binding([.typed("x")], .edit(.toggle), "edit: move means, re-seed, add points"),
    ]

  private static let picture: [Binding<SessionAction>] =
    [
      Binding(
        [.tab, .backTab], .look(.focusNext), "focus the next panel", hint: "panel", rank: 13)
    ] + PanelName.allCases.map(\.binding) + [
      Binding(
        [.typed("+"), .typed("=")], .look(.enlarge), "enlarge the focused panel", hint: "enlarge",
        rank: 15),
      Binding([.typed("_"), .typed("-")], .look(.shrink), "all panels again"),
      Binding(
        [.typed("z")], .look(.cycleZoom),
        "zoom of the focused panel: the data around the cursor; the chart: gap, all, tail; the slice:"
          + " last iterations, all",
        hint: "zoom", rank: 10),
      MetersWindow.opening,
      Binding(
        [.typed("i")], .look(.toggleCursor), "point cursor: q, r and the gap of a point"),
      Binding(
        [.typed("G")], .look(.nextGap),
        "point cursor on the point with most of the gap, or that moved most; again: the next"),
      Binding(
        [.typed("o")], .look(.otherView),
        "other view of the focused panel: points only, density …; bars before and after,"
          + " Q and H; slices along the run"),
      Binding([.typed("u")], .look(.cycleUnits), "nats or bits, total or per point"),
      Binding([.typed("a")], .look(.toggleEqualAxes), "equal scale on both axes, or fill"),
      Binding(
        [.typed("P")], .common(.togglePresenter),
        "presenter mode for the back row: fewer panels, larger marks"),
      Binding(
        [.typed("t")], .common(.cycleTheme), "theme: dark, light, high contrast, mono",
        hint: "theme", rank: 17),
    ]

  private static let program: [Binding<SessionAction>] = [
    SessionHelp.opening, PaletteWindow.opening,
    Binding([.typed("S")], .common(.save), "save the picture, the trace, the run, θ and the points with their q"),
    Binding([.typed("%")], .common(.toggleMouse), "mouse on or off"),
    Binding([.control("l")], .common(.redraw), "redraw the screen"),
    Binding([.escape], .window(.close), "close what is open"),
    Binding([.typed("q")], .common(.quit), "quit", hint: "quit", rank: 5),
  ]

  private static let signals: [KeyGroup<SessionAction>.Signal] = [
    KeyGroup.Signal(.control("c"), "interrupt: restores the terminal and ends"),
    KeyGroup.Signal(.control("z"), "suspend; `fg` resumes"),
  ]

  /// The keys while the table of the parameters is focused.
  static let table: [Binding<SessionAction>] = [
    Binding([.up], .look(.scroll(by: -1)), "scroll the table up"),
    Binding([.down], .look(.scroll(by: 1)), "scroll the table down"),
  ]

  /// The keys while the point cursor is on.
  static let cursor: [Binding<SessionAction>] =
    arrows("to the nearest point that way") + [
      Binding(
        [.typed("D")], .edit(.removePoint(nil)), "take the point away", hint: "take away", rank: 1),
      Binding(
        [.typed("A")], .edit(.addPoint(nil)), "add another point there", hint: "add", rank: 2),
    ]

  /// The keys while a mean or a mark is edited.
  static let editing: [Binding<SessionAction>] =
    arrows("move the mean, or the mark for a new point") + digits + [
      Binding(
        [.typed("0")], .edit(.placeMark(nil)), "a mark for a new point", hint: "mark", rank: 2),
      Binding(
        [.enter, .typed("A")], .edit(.addPoint(nil)), "add a point at the mark",
        hint: "add point", rank: 3),
      Binding(
        [.typed("D")], .edit(.removePoint(nil)), "take away the point nearest to the mark",
        hint: "take away", rank: 4),
      Binding(
        [.typed("k")], .edit(.reseed(nil)), "put the component elsewhere", hint: "re-seed",
        rank: 5),
      Binding(
        [.typed("u")], .edit(.randomizeResponsibilities), "q at random: the identity holds",
        hint: "random q", rank: 6),
      Binding([.escape, .typed("x")], .edit(.toggle), "done", hint: "done", rank: 0),
    ]

  private static func arrows(_ description: String) -> [Binding<SessionAction>] {
    let keys: [(Key, Direction)] = [
      (.up, .up), (.down, .down), (.left, .left), (.right, .right),
    ]
    return keys.map { key, direction in
      Binding(
        [key], .edit(.arrow(direction)), description, hint: key == .up ? "move" : nil,
        hintKey: "arrows", rank: 0)
    }
  }

  private static let digits: [Binding<SessionAction>] = (1...9).map { k in
    Binding(
      [.typed(Unicode.Scalar(UInt8(48 + k)))], .edit(.component(k - 1)),
      "edit the component of that number", hint: k == 1 ? "component" : nil, hintKey: "1–9",
      rank: 1, joinsPrevious: k > 1)
  }
}
