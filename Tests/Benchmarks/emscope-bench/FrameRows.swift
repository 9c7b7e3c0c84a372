import Datasets
import Mixtures
import Plane
import Screens
import Stepping
import Terminals
import Visualizer

/// One 120×40 frame: of a new state, after M and after E, of which nothing is kept, on one thread and on
/// two; and of a state that was drawn before.
struct FrameRows {
  let table: ResultTable
  private let size = Size(columns: 120, rows: 40)

  func run() {
    if let dataset = try? Catalogue.entry(named: "old-faithful")?.dataset() {
      rows(dataset, components: 2)
    }
    for count in [10_000, 1_000_000] {
      let axes = (AxisLabel(title: "x"), AxisLabel(title: "y"))
      guard let points = Workload(count: count)?.points,
        let dataset = try? Dataset(name: "made", points: points, x: axes.0, y: axes.1)
      else { continue }
      rows(dataset, components: 8)
    }
  }

  private func rows(_ dataset: Dataset, components: Int) {
    guard let session = session(dataset, components: components, threads: 1) else { return }
    let naive = NaiveMixture(dataset.points, start: session.run.timeline.present.parameters)
    func scatter() {
      keep(
        naiveScatter(
          dataset.points, naive.responsibilities, components: components, columns: size.columns,
          rows: size.rows))
    }
    let naiveFrame = {
      naive.expectation()
      scatter()
    }
    let name = "120×40 frame of a new state, K = \(components)"
    row(name, dataset, { frame(session, Memo()) }, naiveFrame)
    var afterE = session
    afterE.press(Key.typed("e"), in: size)
    row(name + ", after E", dataset, { frame(afterE, Memo()) }, naiveFrame)
    if dataset.points.count * components >= 1_000_000,
      let shared = self.session(dataset, components: components, threads: 2)
    {
      row(name + ", two threads", dataset, { frame(shared, Memo()) }, naiveFrame)
    }
    let memo = Memo()
    frame(session, memo)
    row("120×40 frame, state drawn before", dataset, { frame(session, memo) }, scatter)
  }

  /// After one iteration.
  private func session(_ dataset: Dataset, components: Int, threads: Int) -> Session? {
    var recipe = Recipe(components: components)
    recipe.threads = threads
    var session = try? Session(dataset: dataset, recipe: recipe, theme: .dark)
    for key in [Key.typed("e"), .typed("m")] { session?.press(key, in: size) }
    return session
  }

  private func frame(_ session: Session, _ memo: Memo) {
    keep(session.frame(size: size, capabilities: Capabilities(), memo: memo))
  }

  private func row(
    _ name: String, _ dataset: Dataset, _ ours: () -> Void, _ naive: () -> Void
  ) {
    let pair = Pairing(rounds: 7, ours, naive)
    table.row(
      name, "\(dataset.points.count)", "µs", micro(pair.first), micro(pair.second),
      short(pair.ratio), micro(pair.first))
  }
}
