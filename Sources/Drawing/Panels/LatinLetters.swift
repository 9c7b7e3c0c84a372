/// The letters without their accents, for terminals with 7-bit characters.
enum LatinLetters {
  /// The 7-bit form of a letter, `e` for `é` and `ss` for `ß`; nil if it has none.
  static func plain(_ letter: Unicode.Scalar) -> String? { table[letter] }

  private static let table = [Unicode.Scalar: String](
    small.flatMap { plain, letters in
      letters.unicodeScalars.flatMap { small in
        [(small, plain), (small.properties.uppercaseMapping.onlyScalar, plain.capitalized)]
      }
    }.compactMap { letter, plain in letter.map { ($0, plain) } },
    uniquingKeysWith: { first, _ in first })

  /// The accented letters of each small letter; their capitals follow from them.
  private static let small: [(plain: String, letters: String)] = [
    ("I", "İ"),
    ("a", "àáâãäåāăąǎǟǡǻȁȃḁạảấầẩẫậắằẳẵặ"),
    ("ae", "æ"),
    ("b", "ḃḅḇ"),
    ("c", "çćĉċčḉ"),
    ("d", "ðďđḋḍḏḑḓ"),
    ("dz", "ǳ"),
    ("e", "èéêëēĕėęěȅȇḕḗḙḛḝẹẻẽếềểễệ"),
    ("f", "ƒḟ"),
    ("g", "ĝğġģǧǵḡ"),
    ("h", "ĥħȟḣḥḧḩḫẖ"),
    ("i", "ìíîïĩīĭįıǐȉȋḭḯỉị"),
    ("ij", "ĳ"),
    ("j", "ĵǰ"),
    ("k", "ķĸǩḱḳḵ"),
    ("l", "ĺļľłḷḹḻḽ"),
    ("m", "ḿṁṃ"),
    ("n", "ñńņňǹṅṇṉṋ"),
    ("ng", "ŋ"),
    ("o", "òóôõöøōŏőơǒǫǭȍȏṍṏṑṓọỏốồổỗộớờởỡợ"),
    ("oe", "œ"),
    ("p", "ṕṗ"),
    ("r", "ŕŗřȑȓṙṛṝṟ"),
    ("s", "śŝşšſșṡṣṥṧṩẛ"),
    ("ss", "ß"),
    ("t", "ţťŧțṫṭṯṱẗ"),
    ("th", "þ"),
    ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
    ("v", "ṽṿ"),
    ("w", "ŵẁẃẅẇẉẘ"),
    ("x", "ẋẍ"),
    ("y", "ýÿŷẏẙỳỵỷỹ"),
    ("z", "źżžẑẓẕ"),
  ]
}

extension String {
  /// The only scalar of the text; nil if it has more.
  fileprivate var onlyScalar: Unicode.Scalar? {
    unicodeScalars.count == 1 ? unicodeScalars.first : nil
  }

  /// The text with a capital at its beginning: `Ae`.
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
