import Dispatch
import Synchronization

/// The points cut into blocks of one length, which one thread or several work on.
///
/// Results are in the order of the blocks, so sums of them have the same bits for any number of threads.
struct Blocks {
  /// The usual number of points in a block: sixteen tiles.
  static let usualLength = 16 * Tile.length
  /// N·K below which starting threads costs more than it brings.
  static let worthwhile = 250_000

  private let points: Int
  private let length: Int
  private let count: Int
  private let threads: Int

  init(_ model: Model, components: Int, length: Int = Blocks.usualLength) {
    points = model.observations.count
    self.length = length
    count = (points + length - 1) / length
    threads = points * components < Blocks.worthwhile ? 1 : min(model.threads, count)
  }

  private func range(_ block: Int) -> Range<Int> {
    block * length..<min(points, (block + 1) * length)
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
