import CCurses
import Terminals

/// The sequences of the open terminal, from its description.
///
/// What no description says is taken from ECMA-48 where the description is that of a terminal which follows it.
final class TerminfoSequences: ControlSequences {
  let clear: [UInt8]
  let clearRow: [UInt8]?
  let clearsInBackground: Bool
  let plain: [UInt8]
  let showsCursor: Bool
  let scrollsAtEnd: Bool

  private let encoding: ColorEncoding
  private let attributes: [Attribute]
  /// The attributes that hide colours.
  private let colorless: Style.Attributes
  /// True if the terminal's own colours can be selected one by one.
  private let followsStandard: Bool
  private var foregrounds: [Int32: [UInt8]] = [:]
  private var backgrounds: [Int32: [UInt8]] = [:]

  private struct Attribute {
    let attribute: Style.Attributes
    /// The capability that adds it.
    let name: String
    /// Its bit in `ncv`.
    let bit: Int32
    let standard: (adding: String, removing: String)
    var adding: [UInt8] = []
  }

  init(_ encoding: ColorEncoding) {
    self.encoding = encoding
    clear = Self.sequence("clear") ?? []
    clearRow = Self.sequence("el")
    clearsInBackground = cc_flag("bce")
    plain = Self.sequence("sgr0") ?? []
    showsCursor = cc_shows_cursor()
    scrollsAtEnd = cc_flag("am") && !cc_flag("xenl")
    followsStandard = cc_flag("AX")
    attributes = [
      Attribute(attribute: .bold, name: "bold", bit: 32, standard: ("\u{1B}[1m", "\u{1B}[22m")),
      Attribute(attribute: .dim, name: "dim", bit: 16, standard: ("\u{1B}[2m", "\u{1B}[22m")),
      Attribute(attribute: .underline, name: "smul", bit: 2, standard: ("\u{1B}[4m", "\u{1B}[24m")),
      Attribute(attribute: .reverse, name: "rev", bit: 4, standard: ("\u{1B}[7m", "\u{1B}[27m")),
    ].map {
      var attribute = $0
      attribute.adding = Self.sequence($0.name) ?? []
      return attribute
    }
    let hiding = max(0, cc_number("ncv"))
    colorless = attributes.filter { $0.bit & hiding != 0 }
      .reduce(into: []) { $0.formUnion($1.attribute) }
  }

  /// A style as the terminal shows it.
  func shown(_ style: Style) -> Style {
    var style = style
    style.foreground = encoding.reduced(style.foreground)
    style.background = encoding.reduced(style.background)
    if style.foreground != .standard || style.background != .standard {
      style.attributes.subtract(colorless)
    }
    return style
  }

  func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    if (0x20..<0x7F).contains(scalar.value) {
      bytes.append(UInt8(scalar.value))
      return
    }
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(CC_CHARACTER_ROOM)) { room in
      let count = cc_character(scalar.value, room.baseAddress)
      bytes += room.prefix(count).map(UInt8.init(bitPattern:))
    }
  }

  func move(column: Int, row: Int) -> [UInt8] {
    Self.sequence("cup", Int32(row), Int32(column)) ?? []
  }

  func moveRight(_ columns: Int) -> [UInt8]? { Self.sequence("cuf", Int32(columns)) }

  func clear(_ columns: Int) -> [UInt8]? { Self.sequence("ech", Int32(columns)) }

  func adding(_ wanted: Style.Attributes) -> [[UInt8]] {
    attributes.filter { wanted.contains($0.attribute) }.map(\.adding)
  }

  func removing(_ unwanted: Style.Attributes) -> [[UInt8]]? {
    let removed = attributes.filter { unwanted.contains($0.attribute) }
    guard followsStandard,
      removed.allSatisfy({ $0.adding.isEmpty || $0.adding == Array($0.standard.adding.utf8) })
    else { return nil }
    return removed.filter { !$0.adding.isEmpty }.map { Array($0.standard.removing.utf8) }
  }

  func foreground(_ color: Color) -> [UInt8]? {
    let number = encoding.number(color)
    guard number >= 0 else { return followsStandard ? Array("\u{1B}[39m".utf8) : nil }
    return Self.kept(number, "setaf", in: &foregrounds)
  }

  func background(_ color: Color) -> [UInt8]? {
    let number = encoding.number(color)
    guard number >= 0 else { return followsStandard ? Array("\u{1B}[49m".utf8) : nil }
    return Self.kept(number, "setab", in: &backgrounds)
  }

  private static func kept(
    _ number: Int32, _ name: String, in kept: inout [Int32: [UInt8]]
  ) -> [UInt8] {
    if let known = kept[number] { return known }
    let new = sequence(name, number) ?? []
    kept[number] = new
    return new
  }

  /// Nil if the terminal has none.
  private static func sequence(_ name: String, _ first: Int32 = 0, _ second: Int32 = 0) -> [UInt8]?
  {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 128) { room in
      let count = cc_sequence(name, first, second, room.baseAddress, room.count)
      return count == 0 ? nil : room.prefix(count).map(UInt8.init(bitPattern:))
    }
  }
}
