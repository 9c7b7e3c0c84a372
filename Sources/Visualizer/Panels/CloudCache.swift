import Drawing
import Mixtures
import Synchronization

/// The clouds of the states drawn last. An M-step leaves q, and with it the cloud, as it was; so do
/// menus, help and everything else that is not a new q or a new view.
///
/// Drawing may happen on a thread of its own, even twice at a time after dropped work; hence the lock.
public final class CloudCache: Sendable {
  struct Key: Hashable {
    let run: Int
    let edition: Int
    let responsibilities: Responsibilities
    let viewport: Viewport
    /// Coloured by known class rather than by q.
    let isByClass: Bool
  }

  /// A state whose gap is looked at point by point.
  struct GapKey: Hashable {
    let run: Int
    let edition: Int
    let responsibilities: Responsibilities
    let mixture: Mixture
  }

  private static let capacity = 8
  private struct Entry {
    let key: Key
    let cloud: PointCloud
  }
  /// The newest last.
  private let entries = Mutex<[Entry]>([])

  private let gaps = Mutex<(key: GapKey, carriers: [Int])?>(nil)

  public init() {}

  func has(_ key: Key) -> Bool { entries.withLock { $0.contains { $0.key == key } } }
  func has(_ key: GapKey) -> Bool { gaps.withLock { $0?.key == key } }

  func carriers(_ key: GapKey, else found: () -> [Int]) -> [Int] {
    if let known = gaps.withLock({ $0 }), known.key == key { return known.carriers }
    let carriers = found()
    gaps.withLock { $0 = (key, carriers) }
    return carriers
  }

  func cloud(_ key: Key, else gathered: () -> PointCloud) -> PointCloud {
    if let found = entries.withLock({ $0.first { $0.key == key } }) { return found.cloud }
    let cloud = gathered()
    entries.withLock {
      $0.append(Entry(key: key, cloud: cloud))
      if $0.count > CloudCache.capacity { $0.removeFirst() }
    }
    return cloud
  }
}
