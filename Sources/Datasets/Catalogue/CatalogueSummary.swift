extension CatalogueEntry {
  /// The axes that are shown by default.
  public var xAxis: AxisLabel { axis(of: x) }
  public var yAxis: AxisLabel { axis(of: y) }

  private func axis(of column: String) -> AxisLabel {
    axes.first { $0.column == column }?.axis ?? AxisLabel(title: column)
  }

  /// What the data show and, for a pitfall, the key that cures it.
  public var summary: String {
    guard let cure = pitfall?.cure else { return provenance.shows }
    return "\(provenance.shows) Press \(cure.key): \(cure.text)."
  }

  /// N, the number of lines of the file without the header.
  public var pointCount: Int { max(0, csv.count { $0 == UInt8(ascii: "\n") } - 1) }
}
