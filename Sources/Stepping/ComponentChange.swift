import Datasets
import JSON

/// Another K: each is a new run.
extension Run {
  /// Begins a run with another number of components.
  /// - Returns: a notice if K stays.
  package mutating func chooseComponents(_ count: Int) throws(RunError) -> String? {
    if let obstacle = Run.obstacle(toComponents: count) { return obstacle }
    guard count != recipe.components else { return "K is \(count) already" }
    do throws(DataError) {
      try dataset.validate(components: count, for: model.family.regularity)
    } catch {
      throw RunError(.data, "K stays \(recipe.components): \(error.problem)")
    }
    var next = recipe
    next.components = count
    next.start = next.start.forOtherComponents
    try begin(next)
    return nil
  }

  /// The reason why the screen does not show so many components; nil if it does.
  package static func obstacle(toComponents count: Int) -> String? {
    let range = componentRange
    guard !range.contains(count) else { return nil }
    guard count > range.upperBound else { return "a mixture has one component at least" }
    return "no K above \(range.upperBound): a digit and a colour name each component on the screen;"
      + " 'emscope trace' takes up to 64"
  }
}
