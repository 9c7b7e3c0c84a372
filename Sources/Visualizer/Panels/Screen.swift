import Drawing
import Screens
import Terminals

extension Session {
  /// The picture of the session at a size: a pure function, the same for the terminal, the exports and
  /// the tests.
  /// - Parameters:
  ///   - emphasis: what the picture brings out beyond the session's own state.
  ///   - memo: keeps expensive parts from one picture to the next. Without a slice that takes long to make,
  ///     the picture says that the slice is being cut.
  package func frame(
    size: Size, capabilities: Capabilities, emphasis: Emphasis = Emphasis(), memo: Memo = Memo()
  ) -> Frame {
    for work in wanted(in: size, emphasis: emphasis) where work.isNeeded || !work.isLong {
      work.makeIfMissing(in: memo)
    }
    var surface = Surface(
      size: size, styles: Inks(theme: view.theme, capabilities: capabilities), emphasis: emphasis,
      memo: memo)
    draw(on: &surface)
    return surface.frame
  }

  /// The parts of the picture at a size that are kept in the memo.
  func wanted(in size: Size, emphasis: Emphasis = Emphasis()) -> [Work] {
    let layout = layout(pictureSize(size), emphasis: emphasis)
    let data = layout.data.map { DataPanel(session: self).wanted(in: $0) }
    let slice = layout.slice.map { SlicePanel(session: self).wanted(in: $0) }
    return (data ?? []) + (slice ?? [])
  }

  /// Draws the picture on a surface.
  func draw(on surface: inout Surface) {
    if let guessing, let places = guessLayout(surface.rect.size) {
      surface.draw(
        picture: places.picture, rows: places.picture.rows - 1, emphasis: surface.emphasis
      ) { drawPanels(on: &$0) }
      GuessPanel(session: self, guessing: guessing).draw(on: &surface, in: places)
      return
    }
    drawPanels(on: &surface)
    let canvas = Canvas(inks: surface.styles)
    if !surface.emphasis.coversHints {
      let hints = layout(surface.rect.size, emphasis: surface.emphasis).hints
      HintLine(session: self).draw(canvas, hints, into: &surface.frame)
    }
    Overlay(session: self).draw(canvas, surface.rect, into: &surface.frame)
  }

  /// Draws everything but the hints and the windows.
  private func drawPanels(on surface: inout Surface) {
    let layout = layout(surface.rect.size, emphasis: surface.emphasis)
    let report = StepReport(self)
    let parts: [(rect: Rect?, draw: (inout Surface) -> Void)] = [
      (layout.title, TitleLine(session: self).draw(on:)),
      (layout.data, DataPanel(session: self).draw(on:)),
      (layout.bound, BoundPanel(session: self).draw(on:)),
      (layout.slice, SlicePanel(session: self).draw(on:)),
      (layout.parameters, ParameterPanel(session: self, report: report).draw(on:)),
      (layout.caption, CaptionLine(report: report, notice: view.notice).draw(on:)),
      (layout.chain, ChainLine(session: self, report: report).draw(on:)),
    ]
    for (rect, draw) in parts {
      if let rect { surface.draw(in: rect, draw) }
    }
    if let rect = layout.rect(of: litPart(under: surface.emphasis)) {
      surface.drawPointer(in: rect)
    }
  }
}

extension Session {
  /// The places of the panels in a picture of a size.
  func layout(_ picture: Size, emphasis: Emphasis = Emphasis()) -> ScreenLayout {
    let (lit, components) = (litPart(under: emphasis), recipe.components)
    return ScreenLayout(
      size: picture, components: components, focus: focus(under: emphasis),
      isEnlarged: isEnlarged(under: emphasis)
    ).makingRoom(for: lit, components: components)
  }

  /// The part of the screen that the panels have; the questions of a guess take the rest.
  func pictureSize(_ size: Size) -> Size { guessLayout(size)?.picture ?? size }

  /// The places of the picture and of the questions below it; nil while there are no questions, or a
  /// window has the whole screen.
  private func guessLayout(_ size: Size) -> WordsLayout? {
    guard guessing != nil, view.overlay == .none || view.overlay == .guess else { return nil }
    // The rule, the question, three quantities, and one line more.
    return WordsLayout(size: size, strip: min(6, size.rows / 2))
  }
}

extension Session {
  /// The part with the bright frame and the pointer; everything while a window is open.
  func litPart(under emphasis: Emphasis) -> Part {
    view.overlay == .none ? emphasis.lit : .everything
  }

  func isLit(_ part: Part, under emphasis: Emphasis) -> Bool {
    litPart(under: emphasis) == part
  }

  /// The focused panel: the lit one, else the one that the user chose.
  func focus(under emphasis: Emphasis) -> PanelName { emphasis.lit.panel ?? view.focus }

  func isFocused(_ panel: PanelName, under emphasis: Emphasis) -> Bool {
    focus(under: emphasis) == panel
  }

  /// True if the focused panel has the place of all panels.
  func isEnlarged(under emphasis: Emphasis) -> Bool {
    view.isEnlarged || emphasis.hasLargeMarks && emphasis.lit.panel != nil
  }
}

extension Part {
  /// The numbered panel of this name; nil if it is another part.
  var panel: PanelName? {
    switch self {
    case .data: .data
    case .chart: .bound
    case .slice: .slice
    case .table, .chain, .caption, .everything: nil
    }
  }
}
