import Dispatch
import Synchronization

/// One piece of work on another thread, whose result is picked up when it is there.
///
/// Who starts it must not touch what the work uses until the result is out.
final class Job<Result: Sendable>: Sendable {
  private let outcome = Mutex<Result?>(nil)

  init(_ work: @escaping @Sendable () -> Result) {
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      let result = work()
      outcome.withLock { $0 = result }
    }
  }

  /// Nil while the work goes on.
  var result: Result? { outcome.withLock { $0 } }
}
