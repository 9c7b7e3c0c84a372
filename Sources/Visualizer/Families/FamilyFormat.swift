import Mixtures

/// How a family is written to files, and what it reads from prior files.
public struct FamilyFormat: Sendable {
  /// The family's name.
  public let family: String
  /// The members of a start file beside the weights, in the order of the component's numbers.
  public let fields: [StartField]
  /// The members of a prior file that the family uses.
  public let priorMembers: [String]

  /// One entry for each family of the catalogue, in its order.
  public static let all = [
    FamilyFormat(
      family: GaussianFamily().name, fields: [.pairs("means"), .matrices("covariances")],
      priorMembers: PriorFile.members),
    FamilyFormat(
      family: StudentFamily().name,
      fields: [
        .pairs("means"), .matrices("covariances"),
        .shared("degreesOfFreedom", usually: StudentFamily.usualDegreesOfFreedom),
      ], priorMembers: PriorFile.members),
    // Only the weights of lines have a prior.
    FamilyFormat(
      family: LinesFamily().name,
      fields: [.records("lines", ["intercept", "slope", "variance"])],
      priorMembers: ["concentration"]),
  ]
}

extension Family {
  /// The family's entry in the table; without one nothing but weights is written.
  public var format: FamilyFormat {
    FamilyFormat.all.first { $0.family == name }
      ?? FamilyFormat(family: name, fields: [], priorMembers: [])
  }
}
