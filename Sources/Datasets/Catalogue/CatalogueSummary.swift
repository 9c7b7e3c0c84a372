import Plane

extension CatalogueEntry {
  /// The axes that are shown by default.
  package var xAxis: AxisLabel { axis(of: x) }
  package var yAxis: AxisLabel? { y.map(axis(of:)) }

  package var dimension: Dimension { y == nil ? .one : .two }

  private func axis(of column: String) -> AxisLabel {
    axes.first { $0.column == column }?.axis ?? AxisLabel(title: column)
  }

  /// True if the choices of the user end with the data: those of a pitfall, or with model options of their own.
  package var hasOwnChoices: Bool { pitfall != nil || model != .usual }

  /// A description of the data and, for a pitfall, the key that cures it.
  package var summary: String {
    guard let cure = pitfall?.cure else { return provenance.shows }
    return "\(provenance.shows) Press \(cure.key): \(cure.text)."
  }

  /// N, the number of lines of the file without the header.
  package var pointCount: Int { max(0, csv.count { $0 == UInt8(ascii: "\n") } - 1) }
}
