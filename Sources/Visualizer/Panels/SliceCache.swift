import Mixtures
import Synchronization

/// The slices of the half-steps drawn last. A slice takes some two hundred passes over the data, so it is
/// made once, and where there are many points not while a key waits.
public final class SliceCache: Sendable {
  /// The half-step that a slice cuts: what stood before and after it.
  public struct Key: Hashable, Sendable {
    let run: Int
    let edition: Int
    let rules: Rules
    let origin: Origin
    let mixtures: [Mixture]
    let responsibilities: [Responsibilities]
  }

  private static let capacity = 16
  private struct Entry {
    let key: Key
    let slice: Slice
  }
  /// The newest last.
  private let entries = Mutex<[Entry]>([])

  public init() {}

  func slice(_ key: Key) -> Slice? {
    entries.withLock { $0.first { $0.key == key }?.slice }
  }

  func keep(_ slice: Slice, for key: Key) {
    entries.withLock {
      $0.append(Entry(key: key, slice: slice))
      if $0.count > SliceCache.capacity { $0.removeFirst() }
    }
  }
}

extension Session {
  /// N·K up to which a slice is made while the frame is drawn.
  static let sliceIsQuick = 20_000

  /// The half-step that led here, as a key; nil at the start, which no half-step led to.
  public var sliceKey: SliceCache.Key? {
    guard let before = timeline.previous, !timeline.present.origin.isEdit else { return nil }
    let after = timeline.present
    return SliceCache.Key(
      run: run, edition: timeline.presentEntry.edition,
      rules: timeline.entries[timeline.position].rules, origin: after.origin,
      mixtures: [before.mixture, after.mixture],
      responsibilities: [before.responsibilities, after.responsibilities])
  }

  /// The last half-step as a cut. O(N·K), two hundred times over.
  /// - Parameter checking: called now and then; what it throws ends the work.
  public func makeSlice(checking: () throws -> Void) rethrows -> Slice? {
    guard let before = timeline.previous else { return nil }
    let after = timeline.present
    let isQuick = model.observations.count * recipe.components <= Session.sliceIsQuick
    let count = isQuick ? 81 : 31
    switch after.origin {
    case .start, .edited: return nil
    case .taken(.expectation):
      return try Slice(
        responsibilitiesFrom: before, to: after, count: count, checking: checking)
    case .taken(.maximization):
      return try Slice(
        parametersFrom: before, to: after, rules: timeline.entries[timeline.position].rules,
        count: count, checking: checking)
    }
  }

  /// The slice from the cache, made now where that is quick; nil while it is still to be made.
  func slice(_ cache: SliceCache?) -> Slice? {
    guard let key = sliceKey else { return nil }
    if let found = cache?.slice(key) { return found }
    guard model.observations.count * recipe.components <= Session.sliceIsQuick,
      let slice = makeSlice(checking: {})
    else { return nil }
    cache?.keep(slice, for: key)
    return slice
  }

  /// Whether the picture lacks a slice that takes long to make.
  public func lacksSlice(_ cache: SliceCache) -> Bool {
    guard let key = sliceKey, cache.slice(key) == nil else { return false }
    return model.observations.count * recipe.components > Session.sliceIsQuick
  }
}
