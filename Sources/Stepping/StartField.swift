import JSON
import Datasets
import Mixtures

/// One member of a start file: an array of K entries, each filling the next numbers of a component.
package enum StartField: Hashable, Sendable {
  /// `"means":[[x,y],…]`: two numbers.
  case pairs(String)
  /// `"covariances":[[[xx,xy],[xy,yy]],…]`: three numbers xx, xy, yy.
  case matrices(String)
  /// `"lines":[{"intercept":a,…},…]`: one number for each field.
  case records(String, [String])
  /// `"coins":[0.6,0.5]`: a probability, which fills the next number with it and another with the rest of 1.
  case probabilities(String)
  /// `"degreesOfFreedom":4`: the family's fixed number, which may be left out.
  case shared(String)
}

extension StartField {
  var name: String {
    switch self {
    case .pairs(let name), .matrices(let name), .records(let name, _), .probabilities(let name),
      .shared(let name):
      name
    }
  }

  var slots: Int {
    switch self {
    case .pairs, .probabilities: 2
    case .matrices: 3
    case .records(_, let fields): fields.count
    case .shared: 1
    }
  }

  func numbers(_ node: JSONNode) throws(DataError) -> [Double] {
    switch self {
    case .pairs: return try node.parameters(count: 2)
    case .matrices: return try MixtureFile.symmetricMatrix(node)
    case .records(_, let fields):
      try node.requireNames(fields)
      var numbers: [Double] = []
      for field in fields { numbers.append(try node.member(field).parameter()) }
      return numbers
    case .probabilities:
      let p = try node.parameter()
      return [p, 1 - p]
    case .shared: return [try node.parameter()]
    }
  }

  func json(_ values: SIMD8<Double>, from slot: Int) -> JSONValue {
    switch self {
    case .pairs: .array([values[slot], values[slot + 1]])
    case .matrices:
      .array([
        .array([values[slot], values[slot + 1]]), .array([values[slot + 1], values[slot + 2]]),
      ])
    case .records(_, let fields):
      .object(
        fields.enumerated().map { JSONValue.Member($0.element, .number(values[slot + $0.offset])) })
    case .probabilities, .shared: .number(values[slot])
    }
  }
}
