/// The source of a data set, and what it shows.
public struct Provenance: Hashable, Sendable {
  /// Two sentences on what it shows.
  public let shows: String
  public let source: String
  public let licence: String
  public let citation: String

  public init(shows: String, source: String, licence: String, citation: String) {
    self.shows = shows
    self.source = source
    self.licence = licence
    self.citation = citation
  }
}
