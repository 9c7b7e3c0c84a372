import JSON

/// A field, its text and what it is.
struct SourceField {
  let content: FieldContent
  let text: String
  let place: TextPlace
  let isQuoted: Bool

  init(_ field: FieldScanner.Field, _ scanner: FieldScanner) {
    text = scanner.text(of: field)
    content = FieldContent(field, text: text, in: scanner)
    place = field.place
    isQuoted = field.isQuoted
  }

  private init(text: String, content: FieldContent, place: TextPlace) {
    self.text = text
    self.content = content
    self.place = place
    isQuoted = false
  }

  static func empty(at place: TextPlace) -> SourceField {
    SourceField(text: "", content: .missing(""), place: place)
  }

  var isNumber: Bool {
    switch content {
    case .number, .comma, .infinite: true
    case .missing, .spelled, .text: false
    }
  }
}
