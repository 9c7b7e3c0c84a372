import Mixtures

/// The origin of the θ with which a run begins.
package enum StartSource: Hashable, Sendable {
  /// The data set's own start.
  case classroom
  case method(StartMethod)
  /// A start file by its name.
  case file(String)

  /// True if the start depends on the seed.
  package var isRandom: Bool {
    switch self {
    case .method: true
    case .classroom, .file: false
    }
  }

  /// The name without a seed.
  package var title: String {
    switch self {
    case .classroom: "classroom start"
    case .method(let method): method.rawValue
    case .file(let name): name
    }
  }

  func name(seed: UInt64) -> String { isRandom ? "\(title), seed \(seed)" : title }
}
