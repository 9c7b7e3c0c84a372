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
  }

  private static let capacity = 8
  private struct Entry {
    let key: Key
    let cloud: PointCloud
  }
  /// The newest last.
  private let entries = Mutex<[Entry]>([])

  public init() {}

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
