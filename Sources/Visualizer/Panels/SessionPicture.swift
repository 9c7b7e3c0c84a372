import Drawing
import Screens
import Stepping
import Terminals

extension Session {
  /// The parts of the picture at a size that are kept in the memo.
  package func wanted(in size: Size, emphasis: Emphasis) -> [Work] {
    if let beside = besideMeters(in: size) {
      return beside.session.wanted(in: beside.layout.picture, emphasis: emphasis) + meterWork
    }
    let layout = layout(pictureSize(size), emphasis: emphasis)
    return meterWork
      + PanelName.allCases.flatMap { name in
        layout[name].map { name.panel(of: self).wanted(in: $0) } ?? []
      }
  }

  /// Draws the picture on a surface. Notices are over windows.
  package func draw(on surface: inout Surface) {
    let size = surface.rect.size
    if let beside = besideMeters(in: size) {
      let picture = beside.layout.picture
      surface.draw(picture: picture, rows: picture.rows, emphasis: surface.emphasis) {
        beside.session.draw(on: &$0)
      }
      beside.window.column(of: self, in: beside.layout.meters, on: surface).draw(on: &surface)
      if surface.hidesNumbers { surface.maskNumbers(in: beside.layout.meters) }
      return
    }
    if let guessing, let places = guessLayout(size) {
      surface.draw(
        picture: places.picture, rows: places.picture.rows - 1, emphasis: surface.emphasis
      ) {
        drawPanels(on: &$0)
        drawNotice(on: &$0)
      }
      GuessPanel(session: self, guessing: guessing).draw(on: &surface, in: places)
      return
    }
    drawPanels(on: &surface)
    if !surface.emphasis.coversHints {
      let hints = layout(size, emphasis: surface.emphasis).hints
      hintLine(on: surface, width: hints.columns).draw(on: &surface, in: hints)
    }
    if let window = windows.top?.picture(of: self, in: windowArea(size), on: surface) {
      window.draw(on: &surface)
      if surface.hidesNumbers { surface.maskNumbers(in: surface.rect) }
    }
    drawNotice(on: &surface)
  }

  private func drawNotice(on surface: inout Surface) {
    // A notice says what the caption would say.
    guard let notice, !surface.emphasis.hidden.contains(.caption) else { return }
    let layout = layout(surface.rect.size, emphasis: surface.emphasis)
    NoticeLines(text: notice, layout: layout).draw(on: &surface)
  }

  /// Shows in the title that something is computed. A window over the title shows its own progress.
  package func drawBusy(_ busy: Busy, on surface: inout Surface) {
    guard windows.top?.showsProgress != true else { return }
    let keys =
      busy.waitingKeys == 0
      ? [] : [busy.waitingKeys == 1 ? "1 key waits" : "\(busy.waitingKeys) keys wait"]
    let notes = (keys + (busy.canStop ? ["b stops"] : [])).joined(separator: ", ")
    let title = TitleLine(
      session: self, busy: " computing … \(notes)\(notes.isEmpty ? "" : " ")")
    surface.draw(in: layout(pictureSize(surface.rect.size)).title, title.draw(on:))
  }

  /// Draws everything but the hints and the windows.
  private func drawPanels(on surface: inout Surface) {
    let layout = layout(surface.rect.size, emphasis: surface.emphasis)
    let report = StepReport(self)
    for name in PanelName.allCases {
      if let rect = layout[name] { draw(name, on: &surface, in: rect) }
    }
    surface.draw(in: layout.title, TitleLine(session: self).draw(on:))
    let lines: [(part: Part, rect: Rect?, draw: (inout Surface) -> Void)] = [
      (.caption, layout.caption, CaptionLine(report: report).draw(on:)),
      (.chain, layout.chain, ChainLine(session: self, report: report).draw(on:)),
    ]
    for (part, rect, draw) in lines {
      guard let rect else { continue }
      if surface.emphasis.hidden.contains(part) {
        surface.writeHidden(in: rect)
      } else {
        surface.draw(in: rect, draw)
        if surface.hidesNumbers { surface.maskNumbers(in: rect) }
      }
    }
    let lit = litPart(under: surface.emphasis)
    if !surface.emphasis.hidden.contains(lit), let rect = layout.rect(of: lit) {
      surface.drawPointer(in: rect)
    }
  }

  /// Draws a panel, or says that a lesson hides it or its numbers.
  private func draw(_ name: PanelName, on surface: inout Surface, in rect: Rect) {
    if surface.emphasis.hidden.contains(name.part) {
      let frame = PanelFrame(rect: rect)
      frame.draw(
        titles: ["\(name.rawValue) \(name.part.rawValue)"], of: name, in: self, on: &surface)
      return frame.write(hiddenWords, on: &surface)
    }
    surface.draw(in: rect, name.panel(of: self).draw(on:))
    guard surface.hidesNumbers else { return }
    switch name {
    // The axes of the data are a part of the picture, and its outlines have no numbers.
    case .data:
      surface.maskNumbers(in: rect.inset(bottom: max(0, rect.rows - 1)), title: 4)
      surface.maskNumbers(in: rect.inset(top: max(0, rect.rows - 1)))
    case .bound, .slice: surface.maskNumbers(in: rect, title: 4)
    case .parameters: surface.maskNumbers(in: rect, labels: 4)
    }
  }
}

extension Session {
  /// The places of the panels in a picture of a size.
  func layout(_ picture: Size, emphasis: Emphasis = Emphasis()) -> ScreenLayout {
    ScreenLayout(
      size: picture, components: recipe.components, focus: focus(under: emphasis),
      lit: litPart(under: emphasis), isInLesson: emphasis.coversHints,
      isEnlarged: isEnlarged(under: emphasis),
      isPresenting: preferences.isPresenting)
  }

  /// The part of a screen that windows may cover: the panels, and on a low screen all but the hints. The caption
  /// stays in view, since it has the notices.
  func windowArea(_ size: Size) -> WindowArea {
    let layout = layout(size)
    let top = size.rows >= 24 ? layout.title.endRow : 0
    let bottom = size.rows >= 12 ? layout.caption.row : layout.hints.row
    return WindowArea(
      Rect(column: 0, row: top, columns: size.columns, rows: bottom - top),
      panels: PanelName.allCases.compactMap { layout[$0] })
  }

  /// The part of the screen that the panels have; the questions of a guess and the meters take the rest.
  func pictureSize(_ size: Size) -> Size {
    if let beside = besideMeters(in: size) {
      return beside.session.pictureSize(beside.layout.picture)
    }
    return guessLayout(size)?.picture ?? size
  }

  /// The places of the picture and of the questions below it; nil if there are no questions, or a
  /// window has the whole screen.
  func guessLayout(_ size: Size) -> WordsLayout? {
    guard guessing != nil, windows.top.map({ !$0.coversPanels }) ?? true else { return nil }
    // The rule, three quantities, and the question or the reason, which narrow screens wrap.
    return WordsLayout(size: size, strip: min(size.columns < 80 ? 6 : 5, size.rows / 2))
  }
}

extension Session {
  /// The part with the bright frame and the pointer; everything while a window is open.
  func litPart(under emphasis: Emphasis) -> Part {
    windows.isEmpty ? emphasis.lit : .everything
  }

  /// The focused panel: the lit one, else the one that the user chose.
  func focus(under emphasis: Emphasis) -> PanelName { emphasis.lit.panel ?? view.focus }

  func isFocused(_ panel: PanelName, under emphasis: Emphasis) -> Bool {
    focus(under: emphasis) == panel
  }

  /// True if the focused panel has the place of all panels. For the back row, a lit plot has.
  func isEnlarged(under emphasis: Emphasis) -> Bool {
    view.isEnlarged || preferences.isPresenting && emphasis.lit.panel?.isPlot == true
  }
}
