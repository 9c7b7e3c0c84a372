import JSON

/// A way in which EM goes wrong on a data set, and the key that cures it or shows the reason.
package struct Pitfall: Hashable, Sendable {
  /// A key of the visualiser and what pressing it does.
  package struct Cure: Hashable, Sendable {
    /// The key as the key table writes it, one character.
    package let key: String
    package let text: String
  }

  /// Two sentences: what happens from the classroom start, and why.
  package let description: String
  package let cure: Cure
}

extension Pitfall {
  init(_ node: JSONNode) throws(DataError) {
    try node.requireNames(["story", "cure"])
    description = try node.member("story").string()
    let cure = try node.member("cure")
    try cure.requireNames(["key", "text"])
    let key = try cure.member("key")
    self.cure = Cure(key: try key.string(), text: try cure.member("text").string())
    guard self.cure.key.count == 1 else {
      throw key.error("\(quoted(self.cure.key)) is not one key", cure: "name one character")
    }
  }
}
