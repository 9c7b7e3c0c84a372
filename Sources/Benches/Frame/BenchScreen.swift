import Screens
import Terminals

/// A screen of panels with a title, a caption, hints and a help window.
package protocol BenchScreen: Screen where Action: BenchAction {
  /// The bindings while the help is closed.
  static var bindings: [Binding<Action>] { get }
  /// The marks of the picture and their meanings, for the help.
  static var reading: HelpWindow.Reading { get }

  /// The effect of the last key, with numbers.
  var caption: Caption { get }
  /// The first line of the help in view; nil if the help is closed.
  var helpScroll: Int? { get }
  /// The parts of the title; the last are left out first.
  var title: [[StyledLine.Piece]] { get }

  /// The parts of which each hides all panels. A bench hides other parts of its panels itself.
  static var panelParts: Set<Part> { get }

  /// Draws the panels and the numbers.
  func drawPanels(on surface: inout Surface, _ layout: BenchLayout)
}

/// The actions of a bench.
package protocol BenchAction: ScreenAction {
  static func help(_ action: HelpAction) -> Self

  /// The action on the help; nil for another.
  var help: HelpAction? { get }
}

extension BenchScreen {
  package static var panelParts: Set<Part> { [.data, .chart, .slice] }

  package static var keys: [KeyGroup<Action>] { [KeyGroup("Keys", bindings)] }

  /// The bindings that all benches have, by the ranks of their hints.
  static func commonBindings(theme: Int, help: Int, quit: Int) -> [Binding<Action>] {
    [
      Binding(
        [.typed("t")], .common(.cycleTheme), "theme: dark, light, high contrast, mono",
        hint: "theme", rank: theme),
      Binding(
        [.typed("P")], .common(.togglePresenter),
        "presenter mode for the back row: fewer panels, larger marks"),
      Binding([.typed("?"), .function(1)], .help(.open), "help", hint: "help", rank: help),
      Binding([.typed("U")], .common(.undo), "undo: take back the last action"),
      Binding([.control("l")], .common(.redraw), "redraw the screen"),
      Binding([.escape], .help(.close), "close the help"),
      Binding([.typed("q")], .common(.quit), "quit", hint: "quit", rank: quit),
    ]
  }

  package var keymap: [Binding<Action>] {
    guard hasOpenWindow else { return Self.bindings }
    return HelpAction.bindings.map { $0.map(Action.help) } + HelpAction.otherBindings.mapped()
  }

  /// The meaning of a key; while the help is open, every key without another meaning closes it.
  package func action(for key: Key) -> Action? {
    keymap.action(for: key) ?? (hasOpenWindow ? .help(.close) : nil)
  }

  package func refusal(of key: Key) -> String? { KeyWords.refusal(of: key, in: preferences.glyphs) }

  /// Opening and closing the help is not taken back.
  package func undoPoint(before action: Action) -> Self? {
    action.common == nil && action.help == nil ? self : nil
  }

  package func words(for action: Action, before later: Self) -> String? {
    guard self != later else { return nil }
    let description = Self.bindings.first { $0.action == action }?.description
    return description?.prefix { $0 != ";" }.description ?? "the last action"
  }

  package var hasOpenWindow: Bool { helpScroll != nil }

  package func draw(on surface: inout Surface) {
    surface.transliterations = asciiForms
    let layout = BenchLayout(
      size: surface.frame.size, isPresenting: preferences.isPresenting)
    surface.write(title: title, in: layout.title)
    drawPanels(on: &surface, layout)
    surface.write(caption: caption, in: layout.caption)
    hideParts(on: &surface, layout)
    drawHints(on: &surface, in: layout.hints)
    if let helpScroll { help(scroll: helpScroll, on: surface).draw(on: &surface) }
  }

  /// Covers what a lesson hides: the panels, the table, the caption, or all numbers that can be read off.
  private func hideParts(on surface: inout Surface, _ layout: BenchLayout) {
    let hidden = surface.emphasis.hidden
    let places: [(parts: Set<Part>, rect: Rect?)] = [
      (Self.panelParts, layout.body), ([.table], layout.numbers),
      ([.table], layout.summary), ([.caption, .chain], layout.caption),
    ]
    for (parts, rect) in places where !hidden.isDisjoint(with: parts) {
      if let rect { surface.cover(rect) }
    }
    guard surface.hidesNumbers else { return }
    surface.maskNumbers(in: layout.title)
    surface.maskNumbers(in: layout.body, keepsScales: true)
    for rect in [layout.numbers, layout.summary, layout.caption] {
      if let rect { surface.maskNumbers(in: rect) }
    }
  }

  /// Draws the hints that fit. The two of the help are always drawn, and cut on a narrow screen.
  private func drawHints(on surface: inout Surface, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let room = hasOpenWindow ? .max : rect.columns
    HintLine(of: hinted, fitting: room, on: surface, skips: false)
      .draw(on: &surface, in: rect, cutsLast: hasOpenWindow)
  }

  /// The largest first line of the help in view on a screen of a size.
  func lastHelpScroll(in size: Size) -> Int {
    var surface = Surface(measuring: size, for: preferences)
    surface.transliterations = asciiForms
    return help(scroll: 0, on: surface).list.lastFirst
  }

  private func help(scroll: Int, on surface: Surface) -> RowWindow {
    let layout = BenchLayout(
      size: surface.frame.size, isPresenting: preferences.isPresenting)
    return HelpWindow(reading: Self.reading, groups: Self.keys, termWidth: 15, scroll: scroll)
      .picture(in: WindowArea(surface.rect.inset(bottom: layout.hints.rows)), on: surface)
  }
}

/// The ASCII forms that the benches write differently from other screens.
private let asciiForms = [
  (text: "Δ", ascii: "D"), ("∫", "int"), ("≠", "!="), ("▇", "#"), ("▒", "-"), ("↑ ↓", "Up Down"),
]
