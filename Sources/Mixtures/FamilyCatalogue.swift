/// All families; lists on screen, in the help and on the command line are made from it.
package enum FamilyCatalogue {
  package static let all: [any Family] = [GaussianFamily(), StudentFamily(), LinesFamily()]

  /// The family of a run that names none.
  package static let usual: any Family = GaussianFamily()

  package static func family(named name: String) -> (any Family)? {
    all.first { $0.name == name }
  }
}
