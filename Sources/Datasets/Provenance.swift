/// The source of a data set, and what it shows.
package struct Provenance: Hashable, Sendable {
  /// Two sentences on what it shows.
  package let shows: String
  package let source: String
  package let licence: String
  package let citation: String
}
