import Datasets
import JSON
import Mixtures

/// The words about what a new run does not take over from the run before it.
extension Run {
  /// The sentences about every difference that the user did not ask for.
  package func losses(since old: Run) -> [String] {
    lostPoints(since: old) + otherRules(since: old)
      + [otherStart(since: old), lostHistory(of: old)].compactMap(\.self)
  }

  private func lostPoints(since old: Run) -> [String] {
    let edits = old.dataset.edits
    guard !edits.isEmpty, edits != dataset.edits else { return [] }
    let (added, removed) = (edits.added, edits.removed.count)
    guard dataset.name == old.dataset.name else {
      let parts = [Run.counted(added, "added point"), Run.counted(removed, "removed point")]
      let words = parts.compactMap(\.self).listed
      let (verb, object) = added + removed == 1 ? ("is", "it") : ("are", "them")
      return ["\(words) of \(old.dataset.title) \(verb) forgotten: U brings \(object) back"]
    }
    let columns = [old.dataset.xColumn, old.dataset.yColumn]
    let axes: [(Int?, AxisLabel?)] = [(dataset.xColumn, dataset.x), (dataset.yColumn, dataset.y)]
    let unknown = axes.filter { !columns.contains($0.0) }.compactMap(\.1?.title)
    // Removed rows stay removed.
    return [
      Run.counted(added, "added point").map {
        let reason =
          unknown.isEmpty ? "" : " \(added == 1 ? "has" : "have") no \(unknown.listed) and"
        return added == 1
          ? "\($0)\(reason) is gone: U brings it back"
          : "\($0)\(reason) are gone: U brings them back"
      }
    ].compactMap(\.self)
  }

  /// The rules that came with a data set, or that the family or the columns forced.
  private func otherRules(since old: Run) -> [String] {
    let (new, before) = (recipe.rules, old.recipe.rules)
    let family = model.family.name
    guard dataset.name == old.dataset.name else {
      let held = new.held.words(of: model.family)
      let parts = [
        family == old.model.family.name ? nil : "family \(family)",
        new.shape == before.shape || !model.family.hasShapes
          ? nil : "\(dataset.dimension.covariances) \(new.shape.rawValue)",
        new.expectation == before.expectation ? nil : "E \(new.expectation.name)",
        new.maximization == before.maximization ? nil : "M \(new.maximization.name)",
        new.held == before.held ? nil : held.isEmpty ? "nothing held" : "held \(held.listed)",
        new.seed == before.seed ? nil : "seed \(new.seed)",
        old.dataset.isStandardized && !dataset.isStandardized ? "columns as measured" : nil,
        new.covarianceFloor == before.covarianceFloor
          ? nil : "\(dataset.dimension.covariance) floor \(new.covarianceFloor)",
        recipe.prior == old.recipe.prior ? nil : "prior \(recipe.prior.name)",
      ].compactMap(\.self)
      return parts.isEmpty ? [] : ["as chosen for these data: \(parts.listed)"]
    }
    let forgotten = recipe.prior.members(lostFrom: old.recipe.prior)
    let released = before.held.subtracting(new.held).names
    let shapes =
      model.family.hasShapes
      ? "\(before.shape.rawValue) \(dataset.dimension.covariances): now \(new.shape.rawValue)"
      : dataset.dimension.covariances
    return [
      new.shape == before.shape ? nil : "\(family) has no \(shapes)",
      released.isEmpty ? nil : "\(family) has no \(released.listed) to hold",
      new.covarianceFloor == before.covarianceFloor
        ? nil : "no covariance floor, since \(family) has no covariances",
      forgotten.isEmpty
        ? nil : "\(recipe.prior.name): \(forgotten.listed) not used for these axes and this family",
    ].compactMap(\.self)
  }

  private func otherStart(since old: Run) -> String? {
    guard startSource != old.startSource else { return nil }
    let head = "start: \(startSource.title)"
    switch old.startSource {
    case .method:
      guard startSource == .classroom else { return nil }
      if dataset.name == old.dataset.name { return "start: the classroom start again" }
      // A method is a choice, but a seed belongs to its data.
      guard case .method = old.recipe.start else { return nil }
      return head
    case .file(let name): return "\(head) instead of \(name)"
    case .classroom:
      guard dataset.name == old.dataset.name, let own = ClassroomFit(dataset) else { return nil }
      let choices = own.mismatch(dataset, recipe, family: model.family)
      // The user who asks for a seed or a method knows that it replaces the classroom start.
      return choices.map { "\(head) (the classroom start is for \($0))" }
    }
  }

  private func lostHistory(of old: Run) -> String? {
    let parts = [
      Run.counted(old.timeline.lostEdits, "edit"),
      Run.counted(old.timeline.branches.count, "branch", "branches"),
    ].compactMap(\.self)
    guard !parts.isEmpty else { return nil }
    return "left behind: \(parts.listed) (U goes back to them)"
  }

  /// A number with its noun; nil for zero.
  private static func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String? {
    switch count {
    case 0: nil
    case 1: "1 \(noun)"
    default: "\(count) \(plural ?? noun + "s")"
    }
  }
}

extension Timeline {
  /// The number of edits that a new run does not take over: those of θ and of q, and those of the data after
  /// the present state.
  fileprivate var lostEdits: Int {
    entries.indices.count { index in
      switch entries[index].fit.origin {
      case .edited(.parameters), .edited(.responsibilities): true
      case .edited(.data): index > position
      case .start, .taken, .edited(.prior): false
      }
    }
  }
}
