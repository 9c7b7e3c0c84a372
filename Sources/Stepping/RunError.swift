/// Why a run cannot begin; the text is one line and says what to do.
package struct RunError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Whether the data or the request is at fault: they end the program with different codes.
  package enum Fault: Hashable, Sendable { case usage, data }

  package let fault: Fault
  package let description: String

  package init(_ fault: Fault, _ description: String) {
    self.fault = fault
    self.description = description
  }
}
