/// An error in a file of the user: its position, the problem and the cure.
///
/// Its text is one line, `FILE:LINE:COLUMN: problem; cure`. Editors can jump to such a position.
/// The position is missing if the error has no single one, as for a constant column.
package struct DataError: Error, Hashable, Sendable, CustomStringConvertible {
  let file: String
  let place: TextPlace?
  package let problem: String
  let cure: String

  package init(file: String, at place: TextPlace? = nil, problem: String, cure: String) {
    self.file = file
    self.place = place
    self.problem = problem
    self.cure = cure
  }

  package var description: String {
    "\(visible(file))\(place.map { ":\($0)" } ?? ""): \(problem); \(cure)"
  }
}
