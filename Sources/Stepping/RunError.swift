/// The reason why a run cannot begin: one line that says what to do.
package struct RunError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The origin of the error; each has its own exit code.
  package enum Fault: Hashable, Sendable { case usage, data }

  package let fault: Fault
  package let description: String

  package init(_ fault: Fault, _ description: String) {
    self.fault = fault
    self.description = description
  }
}
