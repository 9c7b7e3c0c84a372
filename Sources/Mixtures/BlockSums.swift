import MixtureKernels

/// Sums over all points, made block by block.
///
/// Blocks have a fixed length and are added in their order, so the sums have the same bits for any number
/// of threads.
struct BlockSums {
  /// Points in a block.
  static let blockLength = 4096

  let components: Int
  /// N.
  let count: Int

  /// Measures a block: x, y, how many points, working memory, room for the sums.
  typealias Measure = (
    UnsafePointer<Double>, UnsafePointer<Double>, Int, UnsafeMutableRawPointer,
    UnsafeMutablePointer<Double>
  ) -> Void

  private var blocks: Int { (count + BlockSums.blockLength - 1) / BlockSums.blockLength }
  private var width: Int { momentSlot + 6 * components }

  /// The slots of `MixtureKernels`, summed over the blocks.
  func total(_ observations: Observations, threads: Int, _ measure: Measure) -> [Double] {
    let threads = BlockThreads(
      blocks: blocks, atMost: threads, logJoints: count * components)
    // A cache line of its own for each thread, and its neighbour, which is fetched with it.
    let stride = (scratchSize(components: components) + 127) & ~127
    let scratch = UnsafeMutableRawPointer.allocate(
      byteCount: threads.count * stride, alignment: 128)
    let sums = UnsafeMutablePointer<Double>.allocate(capacity: blocks * width)
    defer {
      scratch.deallocate()
      sums.deallocate()
    }
    observations.withColumns { x, y in
      withoutActuallyEscaping(measure) { measure in
        let work = BlockWork(
          x: x, y: y, scratch: scratch, stride: stride, sums: sums, plan: self, measure: measure)
        threads.run { block, thread in work.run(block, thread: thread) }
      }
    }
    var total = [Double](repeating: 0, count: width)
    for block in 0..<blocks {
      for slot in 0..<width { total[slot] += sums[block * width + slot] }
    }
    return total
  }

  /// Unchecked because of the pointers: the threads only read the columns, and each writes to scratch and
  /// sums of its own.
  private struct BlockWork: @unchecked Sendable {
    let x: UnsafePointer<Double>
    let y: UnsafePointer<Double>
    let scratch: UnsafeMutableRawPointer
    let stride: Int
    let sums: UnsafeMutablePointer<Double>
    let plan: BlockSums
    let measure: Measure

    func run(_ block: Int, thread: Int) {
      let start = block * BlockSums.blockLength
      measure(
        x + start, y + start, min(BlockSums.blockLength, plan.count - start),
        scratch + thread * stride, sums + block * plan.width)
    }
  }
}
