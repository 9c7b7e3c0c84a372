import Terminals
import Testing

/// A script of events has the same events when it is read.
@Suite struct KeyScriptRoundTripTests {
  /// One token of every kind, with its events.
  static let table: [(token: String, events: [Event])] = [
    ("space*12", Array(repeating: .key(.character(" ")), count: 12)),
    ("tick", [.timeout]),
    ("tick*3", [.timeout, .timeout, .timeout]),
    ("resize:100x30", [.resize(Size(columns: 100, rows: 30))]),
    ("click:1,1", [.mouse(MouseEvent(.press, column: 0, row: 0))]),
    ("drag:3,4", [.mouse(MouseEvent(.drag, column: 2, row: 3))]),
    ("release:3,4", [.mouse(MouseEvent(.release, column: 2, row: 3))]),
    ("secondary:120,40", [.mouse(MouseEvent(.secondary, column: 119, row: 39))]),
    ("wheelup:5,6", [.mouse(MouseEvent(.wheelUp, column: 4, row: 5))]),
    ("wheeldown:7,8", [.mouse(MouseEvent(.wheelDown, column: 6, row: 7))]),
    ("ctrl-l", [.key(.control("l"))]), ("f12", [.key(.function(12))]),
    ("M", [.key(.character("M"))]), ("*", [.key(.character("*"))]),
    (":", [.key(.character(":"))]), ("θ", [.key(.character("θ"))]),
  ]

  @Test(arguments: table) func aTokenIsItsEventsAndBack(_ token: String, _ events: [Event]) throws {
    #expect(try KeyScript.events(in: token) == events, "\(token)")
    #expect(KeyScript.script(of: events) == token)
  }

  /// Neighbours do not change each other.
  @Test func neighboursStayApart() throws {
    for (first, before) in Self.table {
      for (second, after) in Self.table where first != second {
        let script = KeyScript.script(of: before + after)
        #expect(try KeyScript.events(in: script) == before + after, "\(first) \(second)")
        if !(before + after).allSatisfy({ $0 == .timeout }) {
          #expect(script == "\(first) \(second)")
        }
      }
    }
  }

  /// Three or more equal tokens become one, except single characters, for which it would be longer.
  @Test(arguments: 1...5) func repeatsAreWrittenShort(count: Int) throws {
    let long = [Event](repeating: .key(.left), count: count)
    let short = [Event](repeating: .key(.character("e")), count: count)
    let words =
      count > 2 ? "left*\(count)" : Array(repeating: "left", count: count).joined(separator: " ")
    #expect(KeyScript.script(of: long) == words)
    #expect(
      KeyScript.script(of: short) == Array(repeating: "e", count: count).joined(separator: " "))
    for events in [long, short] {
      #expect(try KeyScript.events(in: KeyScript.script(of: events)) == events)
    }
  }

  @Test func aSingleCharacterMayBeRepeated() throws {
    let wanted = ["b", "b", "b", "*", "*"].map { Event.key(.character($0)) }
    #expect(try KeyScript.events(in: "b*3 **2") == wanted)
  }

  @Test func theSameInTwoPartsIsOneRepeat() {
    let spaces = [Event](repeating: .key(.character(" ")), count: 2)
    #expect(KeyScript.script(of: spaces + spaces) == "space*4")
    #expect(KeyScript.script(of: spaces + [.timeout] + spaces) == "space space tick space space")
    #expect(KeyScript.script(of: []).isEmpty)
  }

  /// Events without a token are left out, and their neighbours are merged.
  @Test func eventsWithoutATokenAreLeftOut() {
    let events: [Event] = [
      .key(.left), .hangUp, .key(.unknown), .key(.character("\u{A0}")), .key(.left), .key(.left),
    ]
    #expect(KeyScript.script(of: events) == "left*3")
  }

  @Test(
    arguments: [
      "tick*0", "space*-1", "space*x", "space*", "ticks", "space*99999999999999999999",
    ]) func aMalformedTokenIsNamed(token: String)
  {
    #expect(throws: KeyScriptError.unknownToken(token)) { try KeyScript.events(in: "e \(token)") }
  }

  @Test(arguments: ["resize:", "resize:100", "resize:100,30", "resize:axb", "resize:100x30x2"])
  func aSizeNeedsTwoNumbers(token: String) {
    #expect(throws: KeyScriptError.badSize(token)) { try KeyScript.events(in: "e \(token)") }
  }

  @Test(arguments: ["drag:3", "release:0,1", "wheelup:1,0", "wheeldown:x,y", "secondary:+1,1"])
  func aPlaceNeedsTwoNumbers(token: String) {
    #expect(throws: KeyScriptError.badClick(token)) { try KeyScript.events(in: token) }
  }
}
