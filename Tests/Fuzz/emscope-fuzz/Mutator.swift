/// Changes a few bytes of a text as accidents and malice do.
struct Mutator {
  /// Pieces that mean something to the reader.
  let tokens: [[UInt8]]
  /// Other texts, from which pieces are taken.
  let seeds: [[UInt8]]

  /// Longest result, in bytes.
  private static let longest = 20_000

  func mutated(_ text: [UInt8], _ random: inout FuzzRandom) -> [UInt8] {
    var bytes = text
    for _ in 0..<random.one(of: [0, 1, 1, 2, 3, 5, 9]) { change(&bytes, &random) }
    return Array(bytes.prefix(Self.longest))
  }

  private func change(_ bytes: inout [UInt8], _ random: inout FuzzRandom) {
    let at = random.int(0...bytes.count)
    let end = min(bytes.count, at + random.one(of: [1, 1, 2, 4, 16, 200]))
    switch random.int(0...9) {
    case 0: bytes.removeSubrange(at..<end)
    case 1: bytes.insert(contentsOf: bytes[at..<end], at: random.int(0...bytes.count))
    case 2: bytes.insert(UInt8(random.int(0...255)), at: at)
    case 3 where at < bytes.count: bytes[at] ^= 1 << UInt8(random.int(0...7))
    case 4: bytes.removeSubrange(at...)
    case 5:
      let other = random.one(of: seeds)
      let from = random.int(0...other.count)
      bytes.replaceSubrange(at..<end, with: other[from...].prefix(random.int(0...200)))
    case 6: bytes.replaceSubrange(at..<end, with: Array("\(random.anyNumber())".utf8))
    case 7:
      let repeated = Array(repeating: bytes[at..<end], count: random.int(1...50)).joined()
      bytes.insert(contentsOf: repeated, at: at)
    default: bytes.insert(contentsOf: random.one(of: tokens), at: at)
    }
  }
}
