import JSON
import TestSupport
import Testing

private func read(_ text: String) throws -> JSONValue {
  try JSONValue(reading: Array(text.utf8), file: "s.json")
}

private func complaint(_ text: String) -> String? {
  do throws(DataError) {
    _ = try JSONValue(reading: Array(text.utf8), file: "s.json")
    return nil
  } catch {
    return error.description
  }
}

@Suite struct JSONTests {
  @Test(arguments: [
    "null", "true", "false", "0", "-0", "1.5", "1e-07", "\"\"", "\"a\\\"\\\\b\\n\\u0001ü😀\"", "[]",
    "{}", "[1,[2,[]],{\"a\":{}}]", "{\"b\":1,\"a\":[null,true]}",
    "[5e-324,1.7976931348623157e+308]",
  ])
  func compactTextIsWrittenUnchanged(text: String) throws {
    #expect(try read(text).compact == text)
  }

  @Test func numbersReadBackToTheSameBits() throws {
    var generator = SeededGenerator(state: 8)
    for _ in 0..<5000 {
      let value = anyDouble(&generator)
      let text = JSONValue.number(value).compact
      guard case .number(let back) = try read(text).value else {
        Issue.record("\(text) is no number")
        continue
      }
      #expect(back.bitPattern == value.bitPattern, "\(text)")
    }
  }

  @Test func infinitiesAndNaNAreWrittenAsStrings() throws {
    for (value, text) in [(Double.infinity, "inf"), (-.infinity, "-inf"), (.nan, "nan")] {
      #expect(try read(JSONValue.number(value).compact) == .string(text))
    }
  }

  @Test func writtenTextsReadBackEqual() throws {
    var generator = SeededGenerator(state: 9)
    for _ in 0..<300 {
      let json = randomJSON(&generator, depth: 4)
      #expect(try read(json.compact) == json)
    }
  }

  private func randomJSON(_ generator: inout SeededGenerator, depth: Int) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &generator) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &generator))
    case 2: return .number(anyDouble(&generator))
    case 3: return .number(Int.random(in: -99...99, using: &generator))
    case 4:
      let scalars = (0..<5).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0...0x2FFF, using: &generator))
      }
      return .string(String(String.UnicodeScalarView(scalars)))
    case 5: return .array((0..<3).map { _ in randomJSON(&generator, depth: depth - 1) })
    default:
      return .object(
        (0..<3).map { JSONValue.Member("n\($0)", randomJSON(&generator, depth: depth - 1)) })
    }
  }

  @Test func everyValueHasItsPosition() throws {
    let json = try read("\u{FEFF}{\n  \"ü\": [1, \"ää\", {}],\r\n\t\"b\": null }")
    guard case .object(let members) = json.value, case .array(let elements) = members[0].value.value
    else {
      Issue.record("not read")
      return
    }
    let places = ([json, members[0].value] + elements + [members[1].value]).map(\.place)
    #expect(places.map { $0?.description } == ["1:1", "2:8", "2:9", "2:12", "2:18", "3:7"])
  }

  @Test func escapesAreResolved() throws {
    #expect(
      try read(#""\u00e9\ud83d\ude00\/\b\f\n\r\t\\\"\u0000""#)
        == .string("é😀/\u{8}\u{C}\n\r\t\\\"\0"))
  }

  @Test(arguments: [
    (
      "", "1:1: expected a value, found the end of the file"
    ),
    ("{\"a\":1,}", "1:8: expected a name in quotes, found '}'; put names in double quotes"),
    ("{a:1}", "1:2: expected a name in quotes, found 'a'; put names in double quotes"),
    ("{\"a\" 1}", "1:6: expected ':' after 'a', found '1'; put a colon there"),
    ("{\"a\":1 \"b\":2}", "1:8: expected ',' or '}', found '\"'; close the object or add a comma"),
    ("[1,]", "1:4: expected a value, found ']'"),
    ("[1\n 2]", "2:2: expected ',' or ']', found '2'; close the array or add a comma"),
    ("[1", "1:3: expected ',' or ']', found the end of the file; close the array or add a comma"),
    ("[NaN]", "1:2: expected a value, found 'NaN'"),
    ("[tru]", "1:2: expected a value, found 'tru'"),
    ("{\"a\":1,\n \"a\":2}", "2:2: the name 'a' stands twice in one object; leave one of the two"),
    ("\"abc", "1:1: this string is never closed; close it with a double quote"),
    ("[\"a\nb\"]", "1:4: a string breaks off at the end of the line"),
    ("\"a\u{1}\"", "1:3: a string holds a control character"),
    ("\"ä\\x\"", "1:3: a backslash is followed by what is not an escape"),
    ("\"\\ud800\"", "1:2: a backslash is followed by what is not an escape"),
    ("\"\\ud800\\u0041\"", "1:2: a backslash is followed by what is not an escape"),
    ("\"\\udc00\"", "1:2: a backslash is followed by what is not an escape"),
    ("\"\\u12\"", "1:2: a backslash is followed by what is not an escape"),
    ("01", "1:2: a number begins with a needless 0; leave the 0 out"),
    ("-", "1:2: expected a digit, found the end of the file"),
    ("1.", "1:3: expected a digit"), (".5", "1:1: expected a value, found '.'"),
    ("+1", "1:1: expected a value, found '+'"), ("1e", "1:3: expected a digit"),
    ("[1e999]", "1:2: '1e999' is too large for a number; give a number below 1.8e308"),
    ("1 x", "1:3: unexpected 'x' after the end of the value; leave one value in the file"),
    ("[1] // no", "1:5: unexpected '/' after the end of the value"),
  ])
  func everyErrorHasItsMessageAndPosition(text: String, start: String) {
    #expect(complaint(text)?.hasPrefix("s.json:" + start) == true, "\(complaint(text) ?? "none")")
  }

  @Test func depthIsLimited() {
    let deep = { String(repeating: "[", count: $0) + String(repeating: "]", count: $0) }
    #expect(complaint(deep(JSONValue.maximumDepth)) == nil)
    #expect(
      complaint(deep(JSONValue.maximumDepth + 1))?.hasPrefix("s.json:1:65: more than 64") == true)
  }

  @Test func invalidUTF8IsAnError() {
    #expect(throws: DataError.self) {
      try JSONValue(reading: [0x5B, 0x22, 0xFF, 0x22, 0x5D], file: "s.json")
    }
  }
}

@Suite struct JSONNodeTests {
  private let text = "{\"weights\": [0.5, \"x\"], \"k\": 2.5, \"deep\": {\"m\": [[1, true]]}}"

  private func complaint(_ body: (JSONNode) throws(DataError) -> Void) throws -> String? {
    let root = try JSONNode(reading: Array(text.utf8), file: "s.json")
    do throws(DataError) {
      try body(root)
      return nil
    } catch {
      return error.description
    }
  }

  @Test func errorsNamePositionAndPath() throws {
    #expect(
      try complaint { (root) throws(DataError) in _ = try root.member("weights").numbers() }
        == "s.json:1:19: weights[1]: expected a number, found a string; write a number there")
    #expect(
      try complaint { (root) throws(DataError) in
        _ = try root.member("deep").member("m").elements()[0].numbers()
      } == "s.json:1:54: deep.m[0][1]: expected a number, found true; write a number there")
    #expect(
      try complaint { (root) throws(DataError) in _ = try root.member("k").integer() }
        == "s.json:1:30: k: expected a whole number, found 2.5; write a whole number")
    #expect(
      try complaint { (root) throws(DataError) in _ = try root.member("means") }
        == "s.json:1:1: 'means' is missing; add it")
    #expect(
      try complaint { (root) throws(DataError) in _ = try root.member("weights").elements(count: 3)
      }
        == "s.json:1:13: weights: expected 3 elements, found 2; give exactly 3")
    #expect(
      try complaint { (root) throws(DataError) in _ = try root.elements() }
        == "s.json:1:1: expected an array, found an object; write an array there")
    #expect(
      try complaint { (root) throws(DataError) in
        try root.requireNames(["weight", "k", "deep"])
      } == "s.json:1:13: there is no setting 'weights'; did you mean 'weight'?")
  }

  @Test func membersAndElementsAreFound() throws {
    let root = try JSONNode(reading: Array(text.utf8), file: "s.json")
    #expect(try root.optional("none") == nil)
    #expect(try root.members().map(\.name) == ["weights", "k", "deep"])
    #expect(try root.member("k").number() == 2.5)
    #expect(try root.member("weights").elements()[1].string() == "x")
    #expect(try root.member("deep").member("m").elements()[0].elements()[1].bool())
  }
}
