import Datasets
import Mixtures
import Screens
import Stepping

/// Changes of the model, of the data and of the rules.
package enum ModelAction: Hashable, Sendable {
  case changeComponents(by: Int)
  case chooseComponents(Int)
  case newSeed
  case chooseSeed(UInt64)
  case chooseStart(Recipe.Start)
  case restart
  case change(RuleChange)
  /// Opens a data set of the catalogue by name.
  case open(String)
  /// Puts the selected column of the open data on an axis, or the next one if none is selected.
  case changeColumn(Axis)
  case swapColumns
  /// Leaves y out: a run in one dimension.
  case leaveOutColumn
  /// Makes EM k-means.
  case becomeKMeans
  /// Takes the known classes and the names of the points from the selected column.
  case takeLabels
  /// Starts the run of a rank among many starts.
  case openRestart(Int)
  /// Starts the best run of a number of components that were compared.
  case openCompared(Int)
}

extension Session {
  /// A change of the model pauses a run. If the new run cannot start, a notice says why and the present run
  /// stays. The notice about a new run says what it does not take over.
  mutating func update(_ change: ModelAction) {
    run.playback.mode = .paused
    let before = run
    do throws(RunError) {
      notice = try perform(change) ?? notice
    } catch {
      notice = error.description
    }
    guard run.number != before.number else { return }
    let words = [notice].compactMap(\.self) + run.losses(since: before)
    notice = words.isEmpty ? nil : words.joined(separator: "; ")
    lookAtNewRun()
    if !change.keepsWindows { windows.closeTakingKeys() }
  }

  /// - Returns: a notice about the change.
  private mutating func perform(_ change: ModelAction) throws(RunError) -> String? {
    switch change {
    case .changeComponents(let step):
      return try run.chooseComponents(recipe.components + step)
    case .chooseComponents(let count): return try run.chooseComponents(count)
    case .newSeed:
      try run.restartFromNextSeed()
      return "a new start from seed \(recipe.seed) (\(run.startSource.title))"
    case .chooseSeed(let seed):
      try run.restart(seed: seed)
      return "a new start from seed \(seed) (\(run.startSource.title))"
    case .chooseStart(let start):
      try run.restart(from: start)
      return "a new start: \(run.startName)"
    case .restart:
      try run.restart()
      return "the same start again: \(run.startName)"
    case .change(let change): return try run.change(change)
    case .open(let name):
      if let entry = Catalogue.entry(named: name) { return try run.open(entry) }
    case .changeColumn(let axis):
      if let obstacle = windows.obstacleToColumns(of: self) { return obstacle }
      if windows.leavesOutColumn {
        return axis == .y ? try run.leaveOutColumn() : "x needs a column; y can be left out"
      }
      if let column = windows.selectedColumn(of: self) {
        return try run.show(column: column, on: axis)
      }
      return try run.changeColumn(of: axis)
    case .swapColumns:
      if let obstacle = windows.obstacleToColumns(of: self) { return obstacle }
      try run.swapColumns()
    case .leaveOutColumn:
      return try run.leaveOutColumn()
        ?? "one dimension: '\(dataset.x.title)' alone; U goes back"
    case .becomeKMeans: return try run.becomeKMeans()
    case .takeLabels:
      guard let column = windows.selectedColumn(of: self) else {
        return windows.obstacleToColumns(of: self) ?? "select a column first: c"
      }
      return try run.takeLabels(from: column)
    case .openRestart(let rank):
      return try run.open(restart: rank).map { Words.picked($0, in: self) }
    case .openCompared(let count):
      return try run.open(components: count).map {
        "K = \(count), " + Words.picked($0, in: self)
      }
    }
    return nil
  }
}

extension ModelAction {
  /// True if a window stays open although a new run begins: the columns are chosen in the list of data sets.
  fileprivate var keepsWindows: Bool {
    switch self {
    case .changeColumn, .swapColumns, .takeLabels: true
    case .changeComponents, .chooseComponents, .newSeed, .chooseSeed, .chooseStart, .restart,
      .change, .open, .openRestart, .openCompared, .leaveOutColumn, .becomeKMeans:
      false
    }
  }
}

extension Words {
  /// The notice about a run that was picked from many, in the session that shows it.
  fileprivate static func picked(_ run: Restarts.Run, in session: Session) -> String {
    let place =
      "\(session.boundNames.logPosterior) = \(session.amounts.say(run.end))"
    return run.isConverged
      ? "seed \(run.seed), which ends at \(place)"
      : "seed \(run.seed), not converged after \(run.iterations) iterations at \(place)"
  }
}
