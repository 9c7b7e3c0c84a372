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
  static let lists = ["v", "p", "f", "d", ": e", "M", "K"]

  /// A session with a list open; of many runs, all have ended.
  private func session(_ keys: String) throws -> Session {
    var session = try Sessions.oldFaithful()
    if keys == "M" {
      session.apply(.play(.manyStarts(12)))
      while session.playback.mode == .restarting { session.apply(.play(.tick)) }
    } else if keys == "K" {
      try session.run.beginComparison(starts: 2)
      session.apply(.play(.compareComponents))
      while session.playback.mode == .comparing { session.apply(.play(.tick)) }
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
    case is DatasetWindow:
      session.dataset.columns.map(\.axis.title) + ["none"] + session.datasetChoices.map(\.title)
    case let palette as PaletteWindow: session.commands(matching: palette.text).map(\.name)
    case is ComparisonWindow: (1...9).map { "\($0)" }
    default: session.run.restarts?.ranked.map { "\($0.seed)" } ?? []
    }
  }

  /// The number of the first item of a list.
  private func firstItem(in session: Session) -> Int {
    session.windows.top is DatasetWindow ? -session.dataset.columns.count - 1 : 0
  }

  /// A click on an item does what Enter does on it, and the item is drawn where it is clicked.
  @Test(arguments: sizes, lists) func aClickChoosesWhatIsThere(_ size: Size, _ keys: String) throws
  {
    let session = try session(keys)
    let picture = try picture(of: session, size)
    let frame = session.frame(size: size, capabilities: Capabilities())
    let names = names(in: session)
    let first = firstItem(in: session)
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
      let word = names[item - first].split(separator: " ")[0].prefix(8)
      let isFirst = places[item - 1] != nil || item == first
      #expect(!isFirst || frame.text(row: place.row).contains(word), "\(item) \(word)")
    }
    for item in [places.keys.min(), places.keys.max()].compactMap(\.self) {
      let place = try #require(places[item])
      let action = session.action(
        for: MouseEvent(.press, column: place.column, row: place.row), in: size, Capabilities())
      #expect(action == .window(.choose(item)))
      var (clicked, entered) = (session, session)
      clicked.apply(try #require(action))
      for _ in 0..<names.count { entered.apply(.window(.input(.move(-1)))) }
      for _ in 0..<(item - first) { entered.apply(.window(.input(.move(1)))) }
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
    let texts = SessionHelp.reading(in: .unicode).map(\.text) + SessionKeys.base.map(\.description)
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
