import RealModule

/// The sums of a map over two means, from the log joints of some points at a time.
struct TwoMeansTables {
  private let first: [Part]
  private let second: [Part]
  private let rest: [Part]
  private let model: Model
  private let kernel: Kernel

  /// A component with its weight, ready for tiles; nil constants if it has no density or no weight.
  private struct Part {
    let constants: SIMD8<Double>?

    init(_ part: (component: Component, weight: Double), _ model: Model) {
      constants =
        part.weight > 0
        ? model.family.prepare(
          part.component, weight: part.weight, units: model.observations.units) : nil
    }
  }

  /// A log joint that stands for −∞, because the kernels take finite numbers only.
  private static let none = -1e300

  init(
    first: [(Component, Double)], second: [(Component, Double)], rest: [(Component, Double)],
    model: Model, level: KernelLevel = .present
  ) {
    self.first = first.map { Part($0, model) }
    self.second = second.map { Part($0, model) }
    self.rest = rest.map { Part($0, model) }
    self.model = model
    kernel = level.kernel
  }

  /// log p for each second part, and in it for each first.
  /// - Throws: `CancellationError` if the task was cancelled.
  func sums() throws(CancellationError) -> [Double] {
    var sums = [Double](repeating: 0, count: first.count * second.count)
    let tables = (first.count + second.count + 2) * Tile.length
    let table = UnsafeMutablePointer<Double>.allocate(capacity: tables)
    let work = UnsafeMutableRawPointer.allocate(
      byteCount: 8 * (tables + 64), alignment: 64)
    defer {
      table.deallocate()
      work.deallocate()
    }
    let points = model.observations.points
    for start in stride(from: 0, to: points.count, by: Tile.length) {
      try Slice.checkCancellation()
      points.forEachTile(in: start..<start + Tile.length) { add($0, table, work, to: &sums) }
    }
    // Points without a density sum to hugely negative numbers.
    return sums.map { $0 < TwoMeansTables.none / 2 ? -.infinity : $0 }
  }

  private func add(
    _ tile: Tile, _ table: UnsafeMutablePointer<Double>, _ work: UnsafeMutableRawPointer,
    to sums: inout [Double]
  ) {
    let length = (tile.count + 7) & ~7
    for (number, part) in (first + second).enumerated() {
      write(part, tile, to: table + number * length)
    }
    let last = table + (first.count + second.count) * length
    writeRest(tile, to: last, scratch: last + length)
    // Places without a point add log 1.
    for i in tile.count..<length {
      for number in first.indices { table[number * length + i] = 0 }
      for number in first.count...first.count + second.count {
        table[number * length + i] = TwoMeansTables.none
      }
    }
    kernel.logSums(
      table, first.count, table + first.count * length, second.count, last, length, work, &sums)
  }

  /// Writes the log joints of a part.
  private func write(_ part: Part, _ tile: Tile, to output: UnsafeMutablePointer<Double>) {
    guard let constants = part.constants else {
      return output.update(repeating: TwoMeansTables.none, count: tile.count)
    }
    model.family.logJoint(constants, tile, into: output)
    for i in 0..<tile.count where !output[i].isFinite { output[i] = TwoMeansTables.none }
  }

  /// Writes log Σ exp ℓ over the other components.
  private func writeRest(
    _ tile: Tile, to output: UnsafeMutablePointer<Double>,
    scratch: UnsafeMutablePointer<Double>
  ) {
    output.update(repeating: TwoMeansTables.none, count: tile.count)
    for part in rest {
      write(part, tile, to: scratch)
      for i in 0..<tile.count {
        let (low, high) = (min(output[i], scratch[i]), max(output[i], scratch[i]))
        output[i] = high + Double.log(onePlus: Double.exp(low - high))
      }
    }
  }
}
