import Terminals
import Testing

@Suite struct KeyScriptTests {
  static let table: [(token: String, key: Key, name: String)] = [
    ("space", .character(" "), "space"), ("left", .left, "←"), ("right", .right, "→"),
    ("up", .up, "↑"), ("down", .down, "↓"), ("home", .home, "Home"), ("end", .end, "End"),
    ("pageup", .pageUp, "PgUp"), ("pagedown", .pageDown, "PgDn"), ("tab", .tab, "Tab"),
    ("backtab", .backTab, "Shift-Tab"), ("enter", .enter, "Enter"), ("esc", .escape, "Esc"),
    ("backspace", .backspace, "Backspace"), ("f1", .function(1), "F1"),
    ("f12", .function(12), "F12"), ("ctrl-l", .control("l"), "Ctrl-L"),
    ("ctrl-c", .control("c"), "Ctrl-C"),
  ]

  @Test func everyNamedTokenIsItsKeyAndBack() throws {
    for (token, key, name) in Self.table {
      #expect(try KeyScript.events(in: token) == [.key(key)], "\(token)")
      #expect(KeyScript.token(of: key) == token)
      #expect(key.name == name)
    }
  }

  @Test func anyOtherSingleCharacterIsItself() throws {
    let scalars = (0x21...0x7E).compactMap { Unicode.Scalar($0) } + Array("éθ●".unicodeScalars)
    for scalar in scalars {
      let key = Key.character(scalar)
      #expect(try KeyScript.events(in: String(scalar)) == [.key(key)], "\(scalar)")
      #expect(KeyScript.token(of: key) == String(scalar))
      #expect(key.name == String(scalar))
    }
  }

  @Test func tokensAreSeparatedByAnyWhiteSpace() throws {
    let events = try KeyScript.events(in: "  e m\tspace\nb\r\nclick:1,1 click:120,40 ")
    #expect(
      events == [
        .key(.character("e")), .key(.character("m")), .key(.character(" ")), .key(.character("b")),
        .mouse(MouseEvent(.press, column: 0, row: 0)),
        .mouse(MouseEvent(.press, column: 119, row: 39)),
      ])
    #expect(try KeyScript.events(in: " \n") == [])
  }

  @Test(
    arguments: [
      "spcae", "Space", "f0", "f13", "f01", "f+1", "ctrl-", "ctrl-ll", "ctrl-1", "ctrl-L", "em",
      "click", "esc,esc",
    ]) func anUnknownTokenIsNamed(token: String)
  {
    #expect(throws: KeyScriptError.unknownToken(token)) {
      try KeyScript.events(in: "e \(token) m")
    }
    let text = KeyScriptError.unknownToken(token).description
    #expect(text.hasPrefix("unknown key '\(token)'") && text.contains("click:X,Y"))
    #expect(!text.contains("\n"))
  }

  @Test(arguments: [
    "resize:0x24", "resize:80x0", "resize:1001x24", "resize:80x1001", "resize:99999999x99999999",
    "resize:99999999999999999999x1", "resize:80", "resize:", "resize:-1x24", "resize:80x24x3",
  ]) func aSizeThatNoScreenHasIsNamed(token: String) {
    #expect(throws: KeyScriptError.badSize(token)) { try KeyScript.events(in: "e \(token)") }
    #expect(KeyScriptError.badSize(token).description.contains("from 1x1 to 1000x1000"))
  }

  @Test func theLargestAndTheSmallestSizeAreRead() throws {
    #expect(
      try KeyScript.events(in: "resize:1x1 resize:1000x1000")
        == [.resize(Size(columns: 1, rows: 1)), .resize(Size(columns: 1000, rows: 1000))])
  }

  /// The bound is on all events together, so that many repeated tokens are refused too.
  @Test(arguments: [
    "e*1000001", "e*1000000 m", "e*600000 m*600000", "e*9223372036854775807 e*9223372036854775807",
  ]) func tooManyEventsAreRefused(script: String) throws {
    #expect(throws: KeyScriptError.tooMany) { try KeyScript.events(in: script) }
    #expect(try KeyScript.events(in: "e*999999 m").count == KeyScript.mostEvents)
  }

  @Test(
    arguments: [
      "click:", "click:1", "click:0,1", "click:1,0", "click:-1,2", "click:1,2,3", "click:a,b",
      "click:1.5,2", "click:+1,2", "click:1,", "click:99999999999999999999,1",
    ]) func aClickNeedsAPlace(token: String)
  {
    #expect(throws: KeyScriptError.badClick(token)) { try KeyScript.events(in: token) }
    #expect(KeyScriptError.badClick(token).description.contains("'\(token)'"))
  }

  @Test func keysThatNoScriptCanNameHaveNoToken() {
    for key in [Key.unknown, .function(13), .control("["), .character("\n"), .character("\u{A0}")] {
      #expect(KeyScript.token(of: key) == nil, "\(key)")
    }
  }

  @Test func namesForAsciiTerminalsAreAscii() {
    for (_, key, _) in Self.table {
      #expect(key.name(in: .ascii).unicodeScalars.allSatisfy { $0.isASCII }, "\(key)")
    }
  }
}
