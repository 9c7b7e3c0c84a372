import Dispatch
import Synchronization

/// One piece of work on another thread, whose result is picked up when it is there.
///
/// Who starts it must not touch what the work uses until the result is out.
final class Job<Result: Sendable>: Sendable {
  private let outcome = Mutex<Result?>(nil)
  private let isStale = Mutex(false)

  struct Stale: Error {}

  /// - Parameter work: is given a check to call now and then, which throws once nobody wants the result.
  init(_ work: @escaping @Sendable (_ checking: () throws -> Void) -> Result) {
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      let result = work { if isStale.withLock({ $0 }) { throw Stale() } }
      outcome.withLock { $0 = result }
    }
  }

  /// Nobody wants the result any more.
  func drop() { isStale.withLock { $0 = true } }

  /// Nil while the work goes on.
  var result: Result? { outcome.withLock { $0 } }
}
