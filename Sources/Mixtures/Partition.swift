/// The source of each point's q. Points form groups, and each group has a block and a source.
///
/// The blocks of a partial E are cut from a seeded shuffle of the points. If the number of blocks changes,
/// the existing groups are cut again, so that no point's q changes.
struct Partition: Hashable, Sendable {
  let blocks: Int
  let seed: UInt64
  /// The group of each point; shared by all states with these blocks.
  private(set) var groupOf: [UInt16]
  private let blockOfGroup: [Int]
  private(set) var sourceOfGroup: [Int]
  private var next = 0

  /// O(N).
  init(blocks: Int, seed: UInt64, refining earlier: Partition?, count: Int) {
    self.blocks = blocks
    self.seed = seed
    let blockOf = Partition.shuffledBlocks(blocks, seed: seed, count: count)
    var numbers: [Int: UInt16] = [:]
    var groupOf = [UInt16](repeating: 0, count: count)
    var blockOfGroup: [Int] = []
    var sourceOfGroup: [Int] = []
    for n in 0..<count {
      let old = earlier.map { Int($0.groupOf[n]) } ?? 0
      let key = old * blocks + blockOf[n]
      if let number = numbers[key] {
        groupOf[n] = number
        continue
      }
      // More than 65,535 groups would need as many different remembered parameters.
      let number = UInt16(clamping: blockOfGroup.count)
      numbers[key] = number
      groupOf[n] = number
      blockOfGroup.append(blockOf[n])
      sourceOfGroup.append(earlier.map { $0.sourceOfGroup[old] } ?? 0)
    }
    self.groupOf = groupOf
    self.blockOfGroup = blockOfGroup
    self.sourceOfGroup = sourceOfGroup
  }

  /// Gives the next block a source.
  mutating func follow(source: Int) {
    for group in blockOfGroup.indices where blockOfGroup[group] == next {
      sourceOfGroup[group] = source
    }
    next = (next + 1) % blocks
  }

  /// The same groups for other points. New points join the first group.
  /// - Parameter place: the old number of each point; nil for a new one.
  func moved(place: [Int?]) -> Partition {
    var next = self
    next.groupOf = place.map { $0.map { groupOf[$0] } ?? 0 }
    return next
  }

  /// Renumbers the sources: i becomes its position in `followed`.
  mutating func renumber(_ followed: [Int]) {
    sourceOfGroup = sourceOfGroup.map { followed.firstIndex(of: $0) ?? 0 }
  }

  func source(of point: Int) -> Int { sourceOfGroup[Int(groupOf[point])] }

  /// Equal blocks of a Fisher–Yates shuffle.
  private static func shuffledBlocks(_ blocks: Int, seed: UInt64, count: Int) -> [Int] {
    let random = CounterRandom(seed: seed, stream: 0x424C_4F43_4B)
    var order = Array(0..<count)
    for n in stride(from: count - 1, to: 0, by: -1) {
      order.swapAt(n, random.index(below: n + 1, n))
    }
    var blockOf = [Int](repeating: 0, count: count)
    for (rank, n) in order.enumerated() { blockOf[n] = rank * blocks / count }
    return blockOf
  }
}
