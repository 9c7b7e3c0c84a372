/// The reason why a bench cannot be opened; one line without a full stop.
package struct BenchError: Error, Hashable, CustomStringConvertible {
  package let description: String

  init(_ description: String) { self.description = description }
}
