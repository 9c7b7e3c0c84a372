import Drawing
import Mixtures
import Screens
import Stepping
import Terminals
import Testing

@testable import Visualizer

/// Windows as they are drawn and as the mouse meets them.
@Suite struct WindowPictureTests {
  static let sizes = [
    Size(columns: 40, rows: 18), Size(columns: 60, rows: 18), .small,
    Size(columns: 100, rows: 30), .middle, .large,
  ]
  static let lists = ["v", "p", "f", "d", ": e", "M"]

  /// A session with a list open; of many starts, all have ended.
  private func session(_ keys: String) throws -> Session {
    var session = try Sessions.oldFaithful()
    if keys == "M" {
      session.apply(.play(.manyStarts(12)))
      while session.playback.mode == .restarting { session.apply(.play(.tick)) }
    } else {
      try session.press(script: keys)
    }
    return session
  }

  private func surface(_ size: Size) -> Surface {
    Surface(size: size, styles: Styles(theme: .dark, capabilities: Capabilities()))
  }

  private func picture(of session: Session, _ size: Size) throws -> any WindowPicture {
    try #require(
      session.windows.top?.picture(
        of: session, in: session.windowArea(size), on: surface(size)))
  }

  /// The names of the items of a list, which their lines begin with.
  private func names(in session: Session) -> [String] {
    switch session.windows.top {
    case let menu as MenuWindow: session.items(of: menu.menu).map(\.name)
    case is DatasetWindow: session.datasetChoices.map(\.title)
    case let palette as PaletteWindow: session.commands(matching: palette.text).map(\.name)
    default: session.run.restarts?.ranked.map { "\($0.seed)" } ?? []
    }
  }

  /// A click on an item does what Enter does on it, and the item is drawn where it is clicked.
  @Test(arguments: sizes, lists) func aClickChoosesWhatIsThere(_ size: Size, _ keys: String) throws
  {
    let session = try session(keys)
    let picture = try picture(of: session, size)
    let frame = session.frame(size: size, capabilities: Capabilities())
    let names = names(in: session)
    var places: [Int: (column: Int, row: Int)] = [:]
    for row in (0..<size.rows).reversed() {
      let columns = (0..<size.columns).filter { picture.item(column: $0, row: row) != nil }
      guard let column = columns.first, let item = picture.item(column: column, row: row) else {
        continue
      }
      #expect(columns.allSatisfy { picture.item(column: $0, row: row) == item })
      places[item] = (column, row)
    }
    #expect(places.count >= min(3, names.count))
    for (item, place) in places {
      // The first line of an item in view may be a later one of its name.
      let word = names[item].split(separator: " ")[0].prefix(8)
      let isFirst = places[item - 1] != nil || item == 0
      #expect(!isFirst || frame.text(row: place.row).contains(word), "\(item) \(word)")
    }
    for item in [places.keys.min(), places.keys.max()].compactMap(\.self) {
      let place = try #require(places[item])
      let action = session.action(
        for: MouseEvent(.press, column: place.column, row: place.row), in: size, Capabilities())
      #expect(action == .window(.choose(item)))
      var (clicked, entered) = (session, session)
      clicked.apply(try #require(action))
      entered.apply(.window(.input(.move(-1_000))))
      entered.apply(.window(.input(.move(item))))
      entered.apply(.window(.confirm))
      expectEqual(clicked, entered)
    }
  }

  /// At every width a window has the whole width or ends at the data panel.
  @Test(arguments: lists + ["?", "w"]) func noStripsBesideAWindow(_ keys: String) throws {
    let session = try session(keys)
    for columns in stride(from: 20, through: 220, by: keys == "w" ? 1 : 7) {
      for rows in [18, 40] {
        let size = Size(columns: columns, rows: rows)
        let rect = try picture(of: session, size).rect
        let layout = session.layout(size)
        #expect(rect.endColumn == columns)
        #expect(rect.column == 0 || rect.column == layout[.data]?.endColumn, "\(size)")
        #expect(rect.endRow <= layout.caption.row)
      }
    }
  }

  /// Every line of the help is in view after enough scrolling, and none is under the frame.
  @Test(arguments: [Size(columns: 40, rows: 18), Size(columns: 60, rows: 18), .small, .middle])
  func theWholeHelpCanBeRead(_ size: Size) throws {
    var session = try Sessions.oldFaithful().pressing("?")
    var lines: [String] = []
    for _ in 0..<400 {
      let window = try #require(try picture(of: session, size) as? RowWindow)
      let frame = session.frame(size: size, capabilities: Capabilities())
      for (row, index) in window.list.shown.enumerated() {
        let rect = window.list.rect
        let line = String(frame.text(row: rect.row + row).dropFirst(rect.column))
        if index < lines.count { #expect(lines[index] == line) } else { lines.append(line) }
      }
      guard window.list.hidden.below > 0 else { break }
      #expect(
        frame.text(row: window.rect.endRow - 1).contains("▼ \(window.list.hidden.below) more"))
      _ = try session.perform(.window(.input(.move(3))), in: size)
    }
    let text = lines.joined(separator: " ").replacing("│", with: " ")
    let words = Set(text.split(separator: " "))
    let texts = SessionHelp.reading.map(\.text) + SessionKeys.base.map(\.description)
    let missing = texts.flatMap { $0.split(separator: " ") }.filter { !words.contains($0) }
    #expect(missing.isEmpty)
  }

  /// After End one line up is one line up.
  @Test func scrollingStopsAtTheEnd() throws {
    var session = try Sessions.oldFaithful().pressing("? end")
    let last = try #require(session.windows.top as? SessionHelp).scroll
    #expect(last < 200)
    session.press(.up)
    #expect(session.windows.top as? SessionHelp == SessionHelp(scroll: last - 1))
  }

  /// Keys and names of commands do not run together.
  @Test(arguments: sizes) func keysAndNamesAreApart(_ size: Size) throws {
    let session = try Sessions.oldFaithful().pressing(":")
    let frame = session.frame(size: size, capabilities: Capabilities())
    let picture = try picture(of: session, size)
    let commands = session.commands(matching: "")
    var seen = 0
    for row in 0..<size.rows {
      guard
        let column = (0..<size.columns).first(where: {
          picture.item(column: $0, row: row) != nil
        }), let item = picture.item(column: column, row: row)
      else { continue }
      let text = Array(frame.text(row: row))
      #expect(text[column + 11] == " " && text[column + 13] == " ")
      let start = String(text[(column + 14)...].prefix(12))
      if picture.item(column: column, row: row - 1) != item {
        #expect(commands[item].name.hasPrefix(start.prefix { $0 != "·" }.trimmed), "\(start)")
      }
      seen += 1
    }
    #expect(seen >= 10)
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}

/// Many starts as a picture.
@Suite struct RestartsPictureTests {
  private func words(_ session: Session, _ size: Size) -> String {
    session.frame(size: size, capabilities: Capabilities()).words
  }

  /// The bar of progress is there while runs are to come.
  @Test(arguments: [Size(columns: 60, rows: 18), .small, .middle])
  func theBarGoesWithTheLastRun(_ size: Size) throws {
    var session = try Sessions.oldFaithful()
    session.apply(.play(.manyStarts(4)))
    #expect(words(session, size).contains("──── 0 of 4 seeds"))
    #expect(words(session, size).contains("the first run has not ended yet"))
    while session.run.restarts?.runs.count ?? 0 < 2 { session.apply(.play(.tick)) }
    #expect(words(session, size).contains("━━━━━━━━━━────────── 2 of 4 seeds"))
    while session.playback.mode == .restarting { session.apply(.play(.tick)) }
    #expect(words(session, size).contains("│ 4 seeds, one end "))
    #expect(!words(session, size).contains("━"))
    for word in ["log p", "iteration", "runs", "seed  it."] {
      #expect(words(session, size).contains(word), "\(word)")
    }
  }

  /// The list is in view at every size that has a window, so that Enter is not blind.
  @Test(arguments: WindowPictureTests.sizes) func theListIsInView(_ size: Size) throws {
    var session = try Sessions.oldFaithful(components: 3)
    session.apply(.play(.manyStarts(9)))
    while session.playback.mode == .restarting { session.apply(.play(.tick)) }
    session.apply(.window(.input(.move(5))))
    let picture = try #require(
      session.windows.top?.picture(
        of: session, in: session.windowArea(size),
        on: Surface(size: size, styles: Styles(theme: .dark, capabilities: Capabilities()))))
    let row = try #require(
      (0..<size.rows).first { row in
        (0..<size.columns).contains { picture.item(column: $0, row: row) == 5 }
      })
    let run = try #require(session.run.restarts?.ranked[5])
    let text = session.frame(size: size, capabilities: Capabilities()).text(row: row)
    #expect(text.contains(" \(run.seed) ") && text.contains(session.amounts.say(run.end)))
  }

  /// If all runs have one end, the picture shows how they climb to it.
  @Test func oneEndIsAClimb() throws {
    var session = try Sessions.oldFaithful()
    session.apply(.play(.manyStarts(6)))
    while session.playback.mode == .restarting { session.apply(.play(.tick)) }
    let runs = try #require(session.run.restarts?.ranked)
    let end = runs[0].end
    let early = runs.map { $0.logPosterior[2] }.sorted()[3]
    #expect(end - early > 5)
    // The lowest label of the axis is lower than the end by a part of the climb.
    let text = words(session, .middle)
    #expect(text.contains("−1140┤") && text.contains("▅ 6"))
  }
}

/// Notices, which are wrapped.
@Suite struct NoticeTests {
  private let text =
    "a notice of very many words that no line of a narrow screen has room for, and so it is wrapped"

  /// No word is cut, with a window and without, and no more than the needed lines change.
  @Test(arguments: ["", "v", "w", "g", "g space"]) func everyWordIsThere(_ keys: String) throws {
    let before = try Sessions.oldFaithful().pressing(keys)
    var session = before
    session.notice = text
    for (columns, rows) in [
      (40, 12), (40, 18), (47, 20), (60, 18), (60, 24), (80, 24), (100, 30), (120, 40), (200, 60),
    ] {
      let size = Size(columns: columns, rows: rows)
      let frame = session.frame(size: size, capabilities: Capabilities())
      var other = before
      other.notice = nil
      let plain = other.frame(size: size, capabilities: Capabilities())
      let changed = (0..<rows).filter { frame.row($0) != plain.row($0) }
      // The meters are beside the picture.
      let columns = session.besideMeters(in: size)?.layout.picture.columns ?? columns
      let shown = changed.map { frame.text(row: $0).prefix(columns) }.joined(separator: " ")
      #expect(
        shown.split(separator: " ").joined(separator: " ").contains(text), "\(size)\n\(shown)")
      #expect(changed.count <= (text.count + columns - 20) / (columns - 10), "\(size)")
    }
  }

  /// One line is in the place of the caption; two have the chain's, too; without a chain they are above it.
  @Test(arguments: [
    (Size.middle, 1, [37]), (.small, 1, [21]), (.small, 2, [21, 22]), (.small, 3, [20, 21, 22]),
    (Size(columns: 60, rows: 18), 1, [16]), (Size(columns: 60, rows: 18), 2, [15, 16]),
  ])
  func theLinesOfANotice(_ size: Size, _ count: Int, _ rows: [Int]) throws {
    var session = try Sessions.oldFaithful()
    let word = String(repeating: "x", count: size.columns - 12)
    session.notice = Array(repeating: word, count: count).joined(separator: " ")
    let frame = session.frame(size: size, capabilities: Capabilities())
    #expect((0..<size.rows).filter { frame.text(row: $0).contains(word) } == rows)
    for row in rows {
      #expect(frame.text(row: row).hasPrefix(" x") && frame.text(row: row).hasSuffix("    "))
    }
  }
}

/// The last line of a text.
@Suite struct LastLineTests {
  /// Scrolling ends at the last line on every terminal, and `↑` then moves it at once.
  @Test(arguments: GlyphSet.allCases, ["?", "w"])
  func theLastLineIsReached(_ glyphs: GlyphSet, _ opening: String) throws {
    for columns in [40, 60, 80, 120] {
      let size = Size(columns: columns, rows: 24)
      var session = try Sessions.oldFaithful().pressing(opening)
      session.preferences.glyphs = glyphs
      func frame() -> Frame {
        session.frame(size: size, capabilities: Capabilities(glyphs: glyphs))
      }
      for _ in 0..<30 { session.press(.pageDown, in: size) }
      let last = frame()
      session.press(.up, in: size)
      let more = try Regex("\\Q\(glyphs[.more])\\E \\d+ more ")
      #expect(!last.words.contains(more), "\(size)\n\(last.words)")
      #expect((frame() == last) == !last.words.contains(" more "), "\(size)")
    }
  }

  @Test(arguments: GlyphSet.allCases) func theLoopTellsTheCharacters(_ glyphs: GlyphSet) throws {
    let terminal = ScriptedTerminal(size: .small, capabilities: Capabilities(glyphs: glyphs))
    let last = Loop().run(try Sessions.oldFaithful(), on: terminal).screen
    #expect(last.preferences.glyphs == glyphs)
  }
}

/// The meters beside the picture.
@Suite struct MetersTests {
  /// The picture beside the meters is that of a narrower screen, and the meters follow the steps.
  @Test(arguments: [Size(columns: 120, rows: 40), Size(columns: 120, rows: 18), .large])
  func theMetersAreBesideThePicture(_ size: Size) throws {
    var without = try Sessions.oldFaithful()
    var session = try without.pressing("w")
    let layout = try #require(MetersLayout(size: size))
    var columns: Set<[String]> = []
    for key: Key in [.typed("e"), .typed("m"), .typed(" "), .typed("m"), .typed("b"), .typed(">")] {
      session.press(key)
      without.press(key)
      let frame = session.frame(size: size, capabilities: Capabilities())
      let plain = without.frame(size: layout.picture, capabilities: Capabilities())
      for row in 0..<size.rows {
        #expect(Array(frame.row(row).prefix(layout.picture.columns)) == Array(plain.row(row)))
      }
      columns.insert(
        (0..<size.rows).map { String(frame.text(row: $0).suffix(layout.meters.columns)) })
      #expect(frame.text(row: 0).hasSuffix("─╮") && frame.text(row: 0).contains("╭─ meters ─"))
    }
    // A step back leads to the numbers of before.
    #expect(columns.count == (size.rows == 18 ? 3 : 5))
    #expect(session.recipe.components == 3)
    session.press(.typed("w"))
    without.notice = nil
    expectEqual(session, without)
  }

  /// On a narrower screen they are a window, and steps are taken, too.
  @Test(arguments: [Size(columns: 119, rows: 40), Size(columns: 120, rows: 17), .small])
  func theMetersAreAWindow(_ size: Size) throws {
    #expect(MetersLayout(size: size) == nil)
    var session = try Sessions.oldFaithful().pressing("w e m e m")
    #expect(session.timeline.position == 4)
    #expect(session.frame(size: size, capabilities: Capabilities()).words.contains("│  rate ρ"))
    session.press(.escape)
    #expect(session.windows.isEmpty)
  }

  /// A new run keeps them, and so does editing, whose keys come before theirs.
  @Test(arguments: ["w s", "w R", "w v down enter", "w M esc", "w g e esc", "w x", "w x x"])
  func theMetersStayOpen(_ keys: String) throws {
    let session = try Sessions.oldFaithful().pressing(keys)
    #expect(session.windows == WindowStack(MetersWindow()), "\(keys)")
  }

  /// Opening, scrolling and closing them does not pause a run; a window that takes the keys does.
  @Test func theMetersLetARunContinue() throws {
    var session = try Sessions.oldFaithful().pressing("r")
    #expect(session.playback.mode == .running)
    for key: Key in [.typed("w"), .down, .pageUp, .typed("w")] {
      session.press(key)
      #expect(session.playback.mode == .running, "\(key)")
    }
    #expect(session.windows.isEmpty)
    session.press(.typed("w"))
    session.press(.typed("?"))
    #expect(session.playback.mode == .paused)
  }

  /// `undo` leaves them open or closed.
  @Test(arguments: [
    ("space w down", [1]), ("w space", [0]), ("w space w", []), ("space p esc w", [0]),
  ])
  func undoLeavesTheMeters(_ keys: String, _ scrolls: [Int]) throws {
    let session = try Sessions.oldFaithful().looped("\(keys) : u n d o enter")
    #expect(session.timeline.position == 0)
    #expect(session.windows.windows.count == scrolls.count)
    #expect(session.windows.first(MetersWindow.self)?.scroll == scrolls.first)
  }

  /// The gain and the limit have the units of the panels.
  @Test func theMetersHaveTheUnits() throws {
    var session = try Sessions.oldFaithful().pressing("e m e m e m e m")
    let meters = Meters(session.fits)
    let (gain, limit) = (try #require(meters.gain), try #require(meters.limit))
    for units in Units.allCases {
      session.view.units = units
      let factor = units.factor(count: 272)
      let lines = MeterLines(session: session, readings: MeterReadings(session.fits)).lines
      #expect(
        lines.contains(
          .entry(term: "gain of the last iteration", text: Words.signedNats(gain * factor))))
      #expect(
        lines.contains(
          .entry(
            term: "limit of log p (Aitken)",
            text: NumberFormat.fixed(limit * factor, decimals: 6))))
    }
  }

  /// Agreement and stopping rules are measured once for a state, and only while the meters are open.
  @Test(arguments: [Size.small, .middle]) func theMetersAreMeasuredOnce(_ size: Size) throws {
    let closed = try Sessions.opened("iris").pressing("e m e m")
    var session = try closed.pressing("w")
    let memo = Memo()
    for work in session.wanted(in: size) { work.makeIfMissing(in: memo) }
    let others = MetersLayout(size: size)?.picture ?? size
    #expect(session.wanted(in: size).count == closed.wanted(in: others).count + 1)
    let frame = session.frame(size: size, capabilities: Capabilities(), memo: memo)
    #expect(frame == session.frame(size: size, capabilities: Capabilities()))
    // Scrolling needs nothing new; another state does.
    session.press(.down, in: size)
    #expect(!session.wanted(in: size).contains { $0.isMissing(in: memo) })
    let keys = Set(session.wanted(in: size).map(\.key))
    session.press(.typed("b"), in: size)
    #expect(session.meterWork.map(\.key).allSatisfy { !keys.contains($0) })
  }

  /// Without a pass over the data the lines are as many.
  @Test(arguments: [Size.small, .middle]) func theLinesAreCountedWithoutTheData(_ size: Size) throws
  {
    var session = try Sessions.opened("iris").pressing("e m e m w")
    for _ in 0..<4 { session.press(.pageDown, in: size) }
    let frame = session.frame(size: size, capabilities: Capabilities())
    #expect(!frame.words.contains("▼") && frame.words.contains("Rand index"))
    let shown = session
    session.press(.down, in: size)
    expectEqual(session, shown)
    session.windows.replaceTop(MetersWindow(scroll: 1_000))
    #expect(session.frame(size: size, capabilities: Capabilities()) == frame)
  }
}

extension WindowStack {
  fileprivate init(_ window: any SessionWindow) {
    self.init()
    open(window)
  }
}
