/// The form of a file as far as the user gives it. The text decides about all that is nil.
package struct TableForm: Hashable, Sendable {
  package var separator: Separator?
  /// True if the first row names the columns.
  package var header: Bool?
  package var decimal: DecimalMark?

  package init(separator: Separator? = nil, header: Bool? = nil, decimal: DecimalMark? = nil) {
    self.separator = separator
    self.header = header
    self.decimal = decimal
  }
}
