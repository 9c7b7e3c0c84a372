/// The blocks of θ that an M half-step leaves as they are.
package struct HeldBlocks: OptionSet, Hashable, Sendable {
  package let rawValue: Int
  package init(rawValue: Int) { self.rawValue = rawValue }

  package static let weights = HeldBlocks(rawValue: 1)
  /// For lines: intercepts and slopes. For coins: the probabilities of heads.
  package static let means = HeldBlocks(rawValue: 2)
  /// For lines: the variances about them.
  package static let covariances = HeldBlocks(rawValue: 4)

  package static let all: HeldBlocks = [.weights, .means, .covariances]

  /// The blocks by name, in the order they are written.
  package static let named: [(name: String, block: HeldBlocks)] = [
    ("weights", .weights), ("means", .means), ("covariances", .covariances),
  ]

  package var names: [String] { HeldBlocks.named.filter { contains($0.block) }.map(\.name) }

  /// The word for no block.
  package static let noneName = "none"

  /// Reads names separated by commas, or `none`. Nil if one is unknown.
  package init?(names: String) {
    guard names != HeldBlocks.noneName else {
      self = []
      return
    }
    var blocks: HeldBlocks = []
    for name in names.split(separator: ",") {
      guard let found = HeldBlocks.named.first(where: { $0.name == name }) else { return nil }
      blocks.insert(found.block)
    }
    self = blocks
  }
}
