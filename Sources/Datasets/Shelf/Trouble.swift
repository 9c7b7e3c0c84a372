import JSON

/// What goes wrong with EM on a data set made to show it, and the key that cures it or shows why.
public struct Trouble: Hashable, Sendable {
  /// A key of the visualiser and what pressing it does.
  public struct Cure: Hashable, Sendable {
    /// As the key table writes it: one character.
    public let key: String
    public let text: String
  }

  /// Two sentences: what happens from the classroom start, and why.
  public let story: String
  public let cure: Cure
}

extension Trouble {
  init(_ node: JSONNode) throws(DataError) {
    try node.requireNames(["story", "cure"])
    story = try node.member("story").string()
    let cure = try node.member("cure")
    try cure.requireNames(["key", "text"])
    let key = try cure.member("key")
    self.cure = Cure(key: try key.string(), text: try cure.member("text").string())
    guard self.cure.key.count == 1 else {
      throw key.error("\(quoted(self.cure.key)) is not one key", cure: "name one character")
    }
  }
}
