import Drawing
import Mixtures

/// The clouds of the states drawn last. An M-step leaves q, and with it the cloud, as it was; so do
/// menus, help and everything else that is not a new q or a new view.
public final class CloudCache {
  struct Key: Hashable {
    let run: Int
    let responsibilities: Responsibilities
    let viewport: Viewport
  }

  private static let capacity = 8
  /// The newest last.
  private var entries: [(key: Key, cloud: PointCloud)] = []

  public init() {}

  func cloud(_ key: Key, else gathered: () -> PointCloud) -> PointCloud {
    if let found = entries.first(where: { $0.key == key }) { return found.cloud }
    let cloud = gathered()
    entries.append((key, cloud))
    if entries.count > CloudCache.capacity { entries.removeFirst() }
    return cloud
  }
}
