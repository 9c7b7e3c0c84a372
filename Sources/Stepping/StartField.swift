import JSON
import Datasets
import Mixtures
import Plane

/// One member of a start file: an array of K entries, each filling the next numbers of a component. A place and
/// a matrix are single numbers in one dimension.
package enum StartField: Hashable, Sendable {
  /// `"means":[[x,y],…]`: two numbers, or `"means":[x,…]`.
  case places(String)
  /// `"covariances":[[[xx,xy],[xy,yy]],…]`: three numbers xx, xy, yy, or `"covariances":[xx,…]`.
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
    case .places(let name), .matrices(let name), .records(let name, _), .probabilities(let name),
      .shared(let name):
      name
    }
  }

  var slots: Int {
    switch self {
    case .places, .probabilities: 2
    case .matrices: 3
    case .records(_, let fields): fields.count
    case .shared: 1
    }
  }

  func numbers(_ node: JSONNode, in dimension: Dimension) throws(DataError) -> [Double] {
    switch self {
    case .places:
      let place = try dimension.place(node)
      return [place.x, place.y]
    case .matrices:
      let matrix = try dimension.matrix(node)
      return [matrix.xx, matrix.xy, matrix.yy]
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

  func json(_ values: SIMD8<Double>, from slot: Int, in dimension: Dimension) -> JSONValue {
    switch self {
    case .places: dimension.json(Point(values[slot], values[slot + 1]))
    case .matrices:
      dimension.json(
        SymmetricMatrix(xx: values[slot], xy: values[slot + 1], yy: values[slot + 2]))
    case .records(_, let fields):
      .object(
        fields.enumerated().map { JSONValue.Member($0.element, .number(values[slot + $0.offset])) })
    case .probabilities, .shared: .number(values[slot])
    }
  }
}
