import Datasets
import JSON
import Plane

/// Places and matrices in files: arrays in the plane, single numbers in one dimension.
extension Dimension {
  func json(_ place: Point) -> JSONValue {
    switch self {
    case .one: .number(place.x)
    case .two: .array([place.x, place.y])
    }
  }

  func json(_ matrix: SymmetricMatrix) -> JSONValue {
    switch self {
    case .one: .number(matrix.xx)
    case .two:
      .array([.array([matrix.xx, matrix.xy]), .array([matrix.xy, matrix.yy])])
    }
  }

  /// `[x,y]`; in one dimension `x`.
  func place(_ node: JSONNode) throws(DataError) -> Point {
    switch self {
    case .one: return Point(try node.parameter(), 0)
    case .two:
      let numbers = try node.parameters(count: 2)
      return Point(numbers[0], numbers[1])
    }
  }

  /// `[[xx,xy],[xy,yy]]`; in one dimension the variance.
  func matrix(_ node: JSONNode) throws(DataError) -> SymmetricMatrix {
    switch self {
    case .one: return confined(.diagonal(try node.parameter(), 1))
    case .two: return try plane(node)
    }
  }

  private func plane(_ node: JSONNode) throws(DataError) -> SymmetricMatrix {
    let rows = try node.elements(count: 2)
    let (first, second) = (try rows[0].parameters(count: 2), try rows[1].parameters(count: 2))
    guard first[1] == second[0] else {
      throw node.error(
        "the matrix is not symmetric: \(first[1]) against \(second[0])",
        cure: "write the same number in both corners")
    }
    return SymmetricMatrix(xx: first[0], xy: first[1], yy: second[1])
  }
}
