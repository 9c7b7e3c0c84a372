import Synchronization

/// The key of an expensive part that pictures share, and the type of its value.
package protocol MemoKey: Hashable, Sendable {
  associatedtype Value: Sendable

  /// The number of values of this kind that are kept. The oldest is removed first.
  static var capacity: Int { get }
}

/// Expensive parts of pictures, by what they depend on.
///
/// Background work may keep a value while the loop draws, hence the lock.
package final class Memo: Sendable {
  private struct Entry: Sendable {
    let key: any MemoKey
    let value: any Sendable
  }

  /// The newest last, by the type of the key.
  private let entries = Mutex<[ObjectIdentifier: [Entry]]>([:])

  package init() {}

  /// The value kept under a key; nil if there is none.
  package func value<Key: MemoKey>(_ key: Key) -> Key.Value? {
    entries.withLock { all in
      all[ObjectIdentifier(Key.self)]?.first { $0.key as? Key == key }?.value as? Key.Value
    }
  }

  package func has<Key: MemoKey>(_ key: Key) -> Bool { value(key) != nil }

  package func keep<Key: MemoKey>(_ value: Key.Value, for key: Key) {
    entries.withLock { all in
      var kept = all[ObjectIdentifier(Key.self), default: []]
      kept.removeAll { $0.key as? Key == key }
      kept.append(Entry(key: key, value: value))
      if kept.count > Key.capacity { kept.removeFirst() }
      all[ObjectIdentifier(Key.self)] = kept
    }
  }
}
