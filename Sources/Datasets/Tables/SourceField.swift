import JSON

/// A field, its text and what it is.
struct SourceField {
  let kind: FieldKind
  let content: FieldContent
  let text: String
  let place: TextPlace
  let isQuoted: Bool

  init(_ field: FieldScanner.Field, _ scanner: FieldScanner) {
    self.init(field, FieldKind(scanner.contents(of: field)), scanner)
  }

  init(_ field: FieldScanner.Field, _ kind: FieldKind, _ scanner: FieldScanner) {
    self.kind = kind
    text = scanner.text(of: field)
    content = FieldContent(kind, text: text)
    place = field.place
    isQuoted = field.isQuoted
  }

  private init(emptyAt place: TextPlace) {
    kind = .missing
    content = .missing("")
    text = ""
    self.place = place
    isQuoted = false
  }

  static func empty(at place: TextPlace) -> SourceField { SourceField(emptyAt: place) }

  /// True for a number that does not tell all digits of the field.
  var losesDigits: Bool {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      DecimalNumber(bytes, from: 0, to: bytes.count)?.losesDigits == true
    }
  }

  var isNumber: Bool {
    switch content {
    case .number, .comma, .infinite: true
    case .missing, .spelled, .text: false
    }
  }
}
