import Datasets
import JSON
import Mixtures

/// The components that made data were drawn from.
package struct TrueComponents: Sendable {
  package let family: any Family
  /// In the units of the points.
  package let components: [Component]
}

extension TrueComponents {
  /// Nil if the entry of the catalogue knows none.
  /// - Throws: an error with file, line and column where the index does not have their form.
  package init?(_ entry: CatalogueEntry) throws(DataError) {
    let name = entry.model.family ?? FamilyCatalogue.usual.name
    guard let node = entry.truth,
      let family = FamilyCatalogue.family(named: name)?.spanning(entry.dimension),
      let list = family.format.fields.first
    else { return nil }
    try node.requireNames(family.format.fields.map(\.name))
    let count = try node.member(list.name).elements().count
    self.init(
      family: family, components: try MixtureFile.components(node, count: count, family: family))
  }
}

extension Run {
  /// The components that the open data were drawn from; nil if they are not known, or other columns are
  /// on the axes.
  package var trueComponents: TrueComponents? {
    guard let entry = openEntry, dataset.columns[dataset.xColumn].name == entry.x,
      dataset.yColumn.map({ dataset.columns[$0].name }) == entry.y,
      let truth = try? TrueComponents(entry)
    else { return nil }
    guard let axes = dataset.standardization else { return truth }
    return TrueComponents(
      family: truth.family, components: truth.components.map { truth.family.mapped($0, by: axes) })
  }
}
