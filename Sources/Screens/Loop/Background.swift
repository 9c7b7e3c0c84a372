import Synchronization

/// Work in a task, whose result is fetched by polling.
final class Background<Value: Sendable>: Sendable {
  private let outcome = Mutex<Value??>(nil)
  private let task = Mutex<Task<Void, Never>?>(nil)

  /// - Parameter work: returns nil if it was cancelled without a result.
  init(_ work: @escaping @Sendable () -> Value?) {
    let task = Task.detached(priority: .userInitiated) { [self] in
      let value = work()
      outcome.withLock { $0 = .some(value) }
    }
    self.task.withLock { $0 = task }
  }

  /// Asks the work to end soon.
  func cancel() { task.withLock { $0?.cancel() } }

  var isFinished: Bool { outcome.withLock { $0 != nil } }

  /// The result; nil while the work is running, or if it was cancelled without a result.
  var value: Value? { outcome.withLock { $0 ?? nil } }
}
