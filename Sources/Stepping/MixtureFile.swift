import Datasets
import JSON
import Mixtures

/// θ as JSON: the form of start files and traces, for any family.
///
///     {"weights":[…], "means":[[x,y],…], "covariances":[[[xx,xy],[xy,yy]],…]}
///
/// In one dimension each mean and each variance is one number. The members beside the weights depend on the family: see `FamilyFormat`.
package enum MixtureFile {
  /// θ in the units of the data.
  /// - Throws: an error with file, line and column where the JSON is not such a mixture.
  package static func mixture(_ node: JSONNode, family: any Family) throws(DataError) -> Mixture {
    for (name, member) in try node.members() {
      let owners = FamilyCatalogue.all.filter { $0.format.fields.contains { $0.name == name } }
      guard let owner = owners.first, !owners.contains(where: { $0.name == family.name }) else {
        continue
      }
      throw member.error(
        "it is of the family \(owner.name), not \(family.name)", cure: "give --family \(owner.name)"
      )
    }
    try node.requireNames(["weights"] + family.format.fields.map(\.name))
    let weights = try weights(node.member("weights"))
    return Mixture(
      weights: weights, components: try components(node, count: weights.count, family: family))
  }

  /// The components of θ alone, from the members beside the weights.
  static func components(
    _ node: JSONNode, count: Int, family: any Family
  ) throws(DataError) -> [Component] {
    var values = Array(repeating: [Double](), count: count)
    for field in family.format.fields {
      if case .shared(let name) = field {
        // A family with a shared field has its value, unless the file has another.
        let given = try node.optional(name)?.parameter()
        guard let number = given ?? family.fixedNumber?.value else {
          throw node.error("'\(name)' is missing", cure: "add it")
        }
        for k in values.indices { values[k].append(number) }
        continue
      }
      let entries = try node.member(field.name).elements(count: count)
      for (k, entry) in entries.enumerated() {
        values[k] += try field.numbers(entry, in: family.dimension)
      }
    }
    let components = values.map { Component($0) }
    for (k, component) in components.enumerated() {
      guard let problem = family.validationError(of: component) else { continue }
      throw node.error("component \(k + 1): \(problem)", cure: family.format.validCure)
    }
    return components
  }

  private static func weights(_ node: JSONNode) throws(DataError) -> [Double] {
    let weights = try node.numbers()
    guard !weights.isEmpty, weights.count <= 64 else {
      throw node.error("found \(weights.count) weights", cure: "give 1 to 64, one a component")
    }
    guard weights.allSatisfy({ $0 >= 0 }) else {
      throw node.error("a weight is negative", cure: "give weights of at least 0 with sum 1")
    }
    let sum = weights.reduce(0, +)
    guard (sum - 1).magnitude <= 1e-9 else {
      throw node.error("the weights add up to \(sum), not 1", cure: "divide each by their sum")
    }
    return weights
  }

  /// θ, in the units of the data, as the members of a JSON object.
  package static func members(_ mixture: Mixture, family: any Family) -> [JSONValue.Member] {
    var slot = 0
    var members = [JSONValue.Member("weights", .array(mixture.weights))]
    for field in family.format.fields {
      let start = slot
      let entries = mixture.components.map {
        field.json($0.values, from: start, in: family.dimension)
      }
      if case .shared = field, let first = entries.first {
        members.append(JSONValue.Member(field.name, first))
      } else {
        members.append(JSONValue.Member(field.name, .array(entries)))
      }
      slot += field.slots
    }
    return members
  }
}

extension Component {
  /// The numbers in order, the remaining slots zero.
  fileprivate init(_ numbers: [Double]) {
    var values = SIMD8<Double>(repeating: 0)
    for (slot, number) in numbers.prefix(8).enumerated() { values[slot] = number }
    self.init(values)
  }
}
