import Datasets
import Mixtures
import Plane
import Screens
import Stepping
import Terminals
import Visualizer

/// One 120×40 frame, the state drawn before or not.
struct FrameRows {
  let table: ResultTable
  private let size = Size(columns: 120, rows: 40)

  func run() {
    if let dataset = try? Catalogue.entry(named: "old-faithful")?.dataset() {
      row(dataset, components: 2)
    }
    for count in [10_000, 1_000_000] {
      let axes = (AxisLabel(title: "x"), AxisLabel(title: "y"))
      guard let points = Workload(count: count)?.points,
        let dataset = try? Dataset(name: "made", points: points, x: axes.0, y: axes.1)
      else { continue }
      row(dataset, components: 8)
    }
  }

  private func row(_ dataset: Dataset, components: Int) {
    var recipe = Recipe(components: components)
    recipe.threads = 1
    guard var session = try? Session(dataset: dataset, recipe: recipe, theme: .dark) else { return }
    for key in [Key.typed("e"), .typed("m")] { session.press(key, in: size) }
    let memo = Memo()
    func frame(_ memo: Memo) {
      keep(session.frame(size: size, capabilities: Capabilities(), memo: memo))
    }
    frame(memo)
    let naive = NaiveMixture(dataset.points, start: session.run.timeline.present.parameters)
    func scatter() {
      keep(
        naiveScatter(
          dataset.points, naive.responsibilities, components: components, columns: size.columns,
          rows: size.rows))
    }
    let count = dataset.points.count
    let anew = Pairing(rounds: 5, { frame(Memo()) }) {
      naive.expectation()
      scatter()
    }
    table.row(
      "120×40 frame of a new state", "\(count)", "µs", micro(anew.first), micro(anew.second),
      short(anew.ratio), micro(anew.first))
    let again = Pairing(rounds: 9, { frame(memo) }, scatter)
    table.row(
      "120×40 frame, state drawn before", "\(count)", "µs", micro(again.first),
      micro(again.second), short(again.ratio), micro(again.first))
  }
}
