import Mixtures

/// How a family is written to files, and what it reads from prior files.
package struct FamilyFormat: Sendable {
  /// The family's name.
  package let family: String
  /// The members of a start file beside the weights, in the order of the component's numbers.
  package let fields: [StartField]
  /// The members of a prior file that the family uses.
  package let priorMembers: [String]
  /// The cure of a component that is no density.
  var validCure = "give finite places and positive (definite) spreads"
  /// The cure of a start under which the data are impossible.
  var startCure = "choose means nearer to the data or wider covariances"

  /// One entry for each family of the catalogue, in its order.
  package static let all = [
    FamilyFormat(
      family: GaussianFamily().name, fields: [.places("means"), .matrices("covariances")],
      priorMembers: PriorFile.members),
    FamilyFormat(
      family: StudentFamily().name,
      fields: [
        .places("means"), .matrices("covariances"),
        .shared("degreesOfFreedom"),
      ], priorMembers: PriorFile.members),
    // Only the weights of lines have a prior.
    FamilyFormat(
      family: LinesFamily().name,
      fields: [.records("lines", ["intercept", "slope", "variance"])],
      priorMembers: ["concentration"]),
    FamilyFormat(
      family: CoinsFamily().name, fields: [.probabilities("coins")],
      priorMembers: ["concentration"], validCure: "give each coin a p from 0 to 1",
      startCure: "choose a p between 0 and 1 for every coin"),
  ]
}

extension Family {
  /// The family's entry in the table; without one nothing but weights is written.
  package var format: FamilyFormat {
    FamilyFormat.all.first { $0.family == name }
      ?? FamilyFormat(family: name, fields: [], priorMembers: [])
  }
}
