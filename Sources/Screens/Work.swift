/// An expensive part of a picture: its key, its cost, and how to make it.
package struct Work: Sendable {
  /// True if the picture cannot be drawn without it; else the picture is drawn again once it is made.
  package let isNeeded: Bool
  /// True if making it takes longer than a frame.
  package let isLong: Bool
  package let key: AnyWorkKey
  private let isKept: @Sendable (Memo) -> Bool
  private let makeAndKeep: @Sendable (Memo) throws(CancellationError) -> Void

  /// - Parameter make: returns nil if there is nothing to keep.
  package init<Key: MemoKey>(
    _ key: Key, isNeeded: Bool, isLong: Bool,
    make: @escaping @Sendable () throws(CancellationError) -> Key.Value?
  ) {
    self.isNeeded = isNeeded
    self.isLong = isLong
    self.key = AnyWorkKey(key)
    isKept = { $0.has(key) }
    makeAndKeep = { (memo: Memo) throws(CancellationError) in
      if let value = try make() { memo.keep(value, for: key) }
    }
  }

  package func isMissing(in memo: Memo) -> Bool { !isKept(memo) }

  /// - Throws: `CancellationError` if the task that makes it was cancelled.
  package func make(in memo: Memo) throws(CancellationError) { try makeAndKeep(memo) }

  package func makeIfMissing(in memo: Memo) {
    if isMissing(in: memo) { try? make(in: memo) }
  }
}

/// The key of a piece of work, whatever its type.
package struct AnyWorkKey: Hashable, Sendable {
  private let key: any MemoKey

  init(_ key: some MemoKey) { self.key = key }

  package static func == (a: AnyWorkKey, b: AnyWorkKey) -> Bool {
    AnyHashable(a.key) == AnyHashable(b.key)
  }

  package func hash(into hasher: inout Hasher) { key.hash(into: &hasher) }
}

/// Throws if the present task was cancelled; does nothing outside of a task.
package func checkCancellation() throws(CancellationError) {
  if Task.isCancelled { throw CancellationError() }
}
