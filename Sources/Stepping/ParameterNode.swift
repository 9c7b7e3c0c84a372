import JSON

/// The numbers of θ and of priors in files. Their squares are finite.
extension JSONNode {
  /// The largest magnitude of a parameter.
  private static var largestParameter: Double { 1e150 }

  func parameter() throws(DataError) -> Double {
    let number = try number()
    guard number.magnitude <= JSONNode.largestParameter else {
      throw error("\(number) is too large to be squared", cure: "give a number below 1e150")
    }
    return number
  }

  func parameters(count: Int) throws(DataError) -> [Double] {
    try elements(count: count).map { (element) throws(DataError) in try element.parameter() }
  }
}
