/// The data cut into blocks of fixed size, worked on by one thread or several.
///
/// The sums of the blocks are added in their order, so the bits do not depend on the number of threads.
struct Blocks {
  /// Points a block: sixteen tiles.
  static let length = 16 * Tile.length

  private let count: Int
  private let points: Int
  private let threads: BlockThreads

  init(_ model: Model, components: Int) {
    points = model.observations.count
    count = (points + Blocks.length - 1) / Blocks.length
    threads = BlockThreads(blocks: count, atMost: model.threads, logJoints: points * components)
  }

  private func range(_ block: Int) -> Range<Int> {
    block * Blocks.length..<min(points, (block + 1) * Blocks.length)
  }

  /// The sums of all blocks, in order.
  func map<Sum: Sendable>(_ sum: @Sendable (Range<Int>) -> Sum) -> [Sum] {
    guard threads.count > 1 else { return (0..<count).map { sum(range($0)) } }
    return withoutActuallyEscaping(sum) { sum in
      let results = BlockResults<Sum>(count: count)
      threads.run { block, _ in results.set(block, sum(range(block))) }
      return results.all
    }
  }
}

/// One place for each block, written once by the thread that works on it.
private final class BlockResults<Sum: Sendable>: @unchecked Sendable {
  // Threads write different places, and reading begins when all have ended.
  private let places: UnsafeMutableBufferPointer<Sum?>

  init(count: Int) {
    places = .allocate(capacity: count)
    places.initialize(repeating: nil)
  }

  deinit { places.deinitialize().deallocate() }

  func set(_ block: Int, _ sum: Sum) { places[block] = sum }

  var all: [Sum] { places.compactMap { $0 } }
}
