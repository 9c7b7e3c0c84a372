/// An Escape that was taken for the key, although its sequence may only be late.
struct LateEscape {
  /// The time of the Escape; nil if other bytes followed.
  var time: Int?

  /// Milliseconds after the Escape in which the rest of its sequence is recognised.
  private static let lateness = 500
  /// Milliseconds in which the second byte of that rest comes.
  static let patience = 60

  /// True if the bytes are one letter that may be the first of the rest.
  /// - Parameter arrival: the time of the bytes.
  func mayContinue(with bytes: ArraySlice<UInt8>, at arrival: Int) -> Bool {
    guard let first = bytes.first, bytes.count == 1 else { return false }
    return isRecent(at: arrival) && Self.introducers[first] != nil
  }

  /// True if the bytes begin with the rest of the sequence, which a slow line delayed. No user types these two
  /// bytes so fast.
  func continues(with bytes: ArraySlice<UInt8>, at arrival: Int) -> Bool {
    guard isRecent(at: arrival), let first = bytes.first, let second = bytes.dropFirst().first
    else { return false }
    return Self.introducers[first]?.contains(second) ?? false
  }

  private func isRecent(at arrival: Int) -> Bool {
    time.map { arrival - $0 < Self.lateness } ?? false
  }

  /// True if bytes that another read brought may continue a sequence after an Escape. A punctuation mark does
  /// only together with the byte that follows it; alone it is a key.
  static func isContinued(by bytes: some Collection<UInt8>) -> Bool {
    switch bytes.first {
    case nil: false
    case escape, UInt8(ascii: "\\"): true
    case (0x21..<0x30)?: bytes.dropFirst().first.map { (0x21..<0x7F).contains($0) } ?? false
    case let first?: introducers[first] != nil
    }
  }

  /// The letters behind an Escape that begin a sequence, with the bytes that may follow them.
  private static let introducers: [UInt8: Set<UInt8>] = {
    let digits = Set("0123456789".utf8)
    let capitals = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
    return [
      UInt8(ascii: "["): digits.union(capitals).union("<=>?".utf8),
      UInt8(ascii: "O"): capitals,
      UInt8(ascii: "]"): digits,
      UInt8(ascii: "P"): digits.union(">!$+|".utf8),
      UInt8(ascii: "_"): Set("G".utf8),
      UInt8(ascii: "^"): [],
      UInt8(ascii: "X"): [],
    ]
  }()
}
