extension ShelfEntry {
  /// The axes that are shown unless others are asked for.
  public var xAxis: AxisLabel { axis(of: x) }
  public var yAxis: AxisLabel { axis(of: y) }

  private func axis(of column: String) -> AxisLabel {
    axes.first { $0.column == column }?.axis ?? AxisLabel(title: column)
  }

  /// What it shows and, for a trouble, the key that cures it.
  public var account: String {
    guard let cure = trouble?.cure else { return provenance.shows }
    return "\(provenance.shows) Press \(cure.key): \(cure.text)."
  }

  /// N: the lines of the file but for the header.
  public var pointCount: Int { max(0, csv.count { $0 == UInt8(ascii: "\n") } - 1) }
}
