/// All families; lists on screen, in the help and on the command line are made from it.
package enum FamilyCatalogue {
  package static let all: [any Family] = [
    GaussianFamily(), StudentFamily(), LinesFamily(), CoinsFamily(),
  ]

  /// The family of a run that names none.
  package static let usual: any Family = GaussianFamily()

  /// The forms of all families: `student-t:NU`.
  package static var forms: [String] {
    all.map { family in family.fixedNumber.map { "\(family.name):\($0.name)" } ?? family.name }
  }

  /// The family of a name or of a form: `gaussian`, `student-t`, `student-t:8`. Nil if there is none, or if it
  /// cannot have that number.
  package static func family(named form: String) -> (any Family)? {
    let parts = form.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let family = all.first(where: { $0.name == parts[0] }) else { return nil }
    guard parts.count == 2 else { return family }
    return Double(parts[1]).flatMap(family.fixing)
  }
}
