/// A sentence about the last action, with numbers, in several lengths.
package struct Caption: Hashable, Sendable {
  /// The same sentence from long to short.
  package let forms: [String]
  /// True if something went wrong.
  package let isWarning: Bool

  /// - Parameter forms: at least one; without any the caption is empty.
  package init(forms: [String], isWarning: Bool = false) {
    self.forms = forms.isEmpty ? [""] : forms
    self.isWarning = isWarning
  }

  package init(_ long: String, short: String? = nil, isWarning: Bool = false) {
    self.init(forms: [long] + (short.map { [$0] } ?? []), isWarning: isWarning)
  }

  package var long: String { forms.first ?? "" }
  package var short: String { forms.last ?? "" }
}
