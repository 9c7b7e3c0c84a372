import Dispatch
import Synchronization

/// Threads that share the blocks of the data.
struct BlockThreads {
  /// N·K below which starting threads costs more than it brings.
  static let worthwhile = 250_000

  /// The number of blocks and the number of threads that work on them.
  let blocks: Int
  let count: Int

  /// - Parameter logJoints: N·K.
  init(blocks: Int, atMost threads: Int, logJoints: Int) {
    self.blocks = blocks
    count = logJoints < BlockThreads.worthwhile ? 1 : min(threads, blocks)
  }

  /// Calls `work` once for each block, with the number of the thread it runs on.
  ///
  /// A free thread takes the next block that is left, so a thread that starts late or shares its processor
  /// delays no other.
  func run(_ work: @Sendable (_ block: Int, _ thread: Int) -> Void) {
    guard count > 1 else {
      for block in 0..<blocks { work(block, 0) }
      return
    }
    let taken = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: count) { thread in
      while true {
        let block = taken.add(1, ordering: .relaxed).oldValue
        guard block < blocks else { return }
        work(block, thread)
      }
    }
  }
}
