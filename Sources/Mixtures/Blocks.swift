import Dispatch
import Synchronization

/// The points cut into blocks of fixed length, which one thread or several work on.
///
/// Results are in the order of the blocks, so sums of them have the same bits for any number of threads.
struct Blocks {
  /// Points in a block: sixteen tiles.
  static let length = 16 * Tile.length
  /// N·K below which starting threads costs more than it brings.
  static let worthwhile = 250_000

  private let points: Int
  private let count: Int
  private let threads: Int

  init(_ model: Model, components: Int) {
    points = model.observations.count
    count = (points + Blocks.length - 1) / Blocks.length
    threads = points * components < Blocks.worthwhile ? 1 : min(model.threads, count)
  }

  private func range(_ block: Int) -> Range<Int> {
    block * Blocks.length..<min(points, (block + 1) * Blocks.length)
  }

  /// The results of all blocks, in order.
  ///
  /// A free thread takes the next block that is left, so a thread that starts late or shares its processor
  /// delays no other.
  func map<Sum: Sendable>(_ sum: @Sendable (Range<Int>) -> Sum) -> [Sum] {
    guard threads > 1 else { return (0..<count).map { sum(range($0)) } }
    let taken = Atomic(0)
    let sums = Mutex([Sum?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      while true {
        let block = taken.add(1, ordering: .relaxed).oldValue
        guard block < count else { return }
        let result = sum(range(block))
        sums.withLock { $0[block] = result }
      }
    }
    return sums.withLock { $0 }.compactMap { $0 }
  }
}
