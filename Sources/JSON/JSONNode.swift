/// A JSON value, its file and its path in the file.
///
/// Errors name all three: `start.json:1:24: weights[1]: expected a number, found a string; …`.
package struct JSONNode: Sendable {
  package let json: JSONValue
  let file: String
  /// The path as in `covariances[0][1]`; empty for the whole text.
  let path: String

  private init(_ json: JSONValue, file: String, path: String) {
    self.json = json
    self.file = file
    self.path = path
  }

  /// Reads one JSON text.
  /// - Parameter firstLine: the number of the text's first line in the file.
  package init(reading bytes: [UInt8], file: String, firstLine: Int = 1) throws(DataError) {
    self.init(
      try JSONValue(reading: bytes, file: file, firstLine: firstLine), file: file, path: "")
  }

  /// An error at this value.
  package func error(_ problem: String, cure: String) -> DataError {
    DataError(
      file: file, at: json.place, problem: path.isEmpty ? problem : "\(path): \(problem)",
      cure: cure)
  }

  package var isNull: Bool { json.value == .null }

  package func bool() throws(DataError) -> Bool {
    guard case .bool(let flag) = json.value else { throw unexpected("true or false") }
    return flag
  }

  /// A finite number.
  package func number() throws(DataError) -> Double {
    guard case .number(let number) = json.value, number.isFinite else {
      throw unexpected("a number")
    }
    return number
  }

  /// A whole number of magnitude at most 2^53.
  package func integer() throws(DataError) -> Int {
    let number = try number()
    guard number.magnitude <= 0x1p53, let integer = Int(exactly: number) else {
      throw error("expected a whole number, found \(number)", cure: "write a whole number")
    }
    return integer
  }

  package func string() throws(DataError) -> String {
    guard case .string(let string) = json.value else { throw unexpected("a string") }
    return string
  }

  /// The elements of an array. Throws if `count` is given and differs.
  package func elements(count: Int? = nil) throws(DataError) -> [JSONNode] {
    guard case .array(let elements) = json.value else { throw unexpected("an array") }
    if let count, elements.count != count {
      throw error(
        "expected \(count) elements, found \(elements.count)", cure: "give exactly \(count)")
    }
    return elements.enumerated().map { JSONNode($1, file: file, path: "\(path)[\($0)]") }
  }

  /// The finite numbers of an array. Throws if `count` is given and differs.
  package func numbers(count: Int? = nil) throws(DataError) -> [Double] {
    try elements(count: count).map { (element) throws(DataError) in try element.number() }
  }

  /// The members of an object, in order.
  package func members() throws(DataError) -> [(name: String, node: JSONNode)] {
    guard case .object(let members) = json.value else { throw unexpected("an object") }
    return members.map { member in
      let step = drawable(member.name)
      let path = path.isEmpty ? step : "\(path).\(step)"
      return (member.name, JSONNode(member.value, file: file, path: path))
    }
  }

  /// The member of this name; nil if the object has none.
  package func optional(_ name: String) throws(DataError) -> JSONNode? {
    try members().first { $0.name == name }?.node
  }

  /// The member of this name. Throws if the object has none.
  package func member(_ name: String) throws(DataError) -> JSONNode {
    guard let member = try optional(name) else {
      throw error("\(quoted(name)) is missing", cure: "add it")
    }
    return member
  }

  /// Throws at the first member whose name is none of these.
  package func requireNames(_ known: [String]) throws(DataError) {
    for (name, node) in try members() where !known.contains(name) {
      let cure = nearest(to: name, in: known).map { "did you mean \(quoted($0))?" }
      throw JSONNode(node.json, file: file, path: path).error(
        "there is no setting \(quoted(name))",
        cure: cure ?? "choose from \(known.map { quoted($0) }.joined(separator: ", "))")
    }
  }

  private func unexpected(_ wanted: String) -> DataError {
    error("expected \(wanted), found \(json.value.kind)", cure: "write \(wanted) there")
  }
}
