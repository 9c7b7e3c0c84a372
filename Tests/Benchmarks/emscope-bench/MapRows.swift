import Mixtures

/// The hill and log p over two means at 81×60 places, K = 2, on one thread, beside a loop that passes over
/// the points at each place.
struct MapRows {
  private let table: ResultTable
  private let points: Int
  private let model: Model
  private let naive: NaiveMixture
  private let stairs: Staircase
  private let choice: TwoMeansChoice
  private let present: Mixture
  private let rules = Rules()
  private static let size = (columns: 81, rows: 60)

  /// After five iterations.
  init?(count: Int, table: ResultTable) {
    guard let workload = Workload(count: count) else { return nil }
    (self.table, points, model) = (table, count, workload.model())
    let start = Mixture(
      weights: [0.5, 0.5], components: Array(workload.start.components.prefix(2)))
    naive = NaiveMixture(workload.points, start: start)
    naive.expectation()
    var fits = [Fit(model: model, start: model.working(start), rules: rules)]
    for _ in 0..<10 {
      let last = fits[fits.count - 1]
      fits.append(last.advance(last.nextHalfStep, rules: rules))
    }
    present = fits[fits.count - 1].mixture
    guard let stairs = Staircase(fits),
      let choice = TwoMeansChoice(path: stairs.path.vertices, model: model)
    else { return nil }
    (self.stairs, self.choice) = (stairs, choice)
  }

  func run() {
    row("hill of 81×60 places, K = 2, a place", { keep(hill) }, { naive.measure() })
    row("log p over two means, 81×60, K = 2, a place", { keep(map) }, { naive.expectation() })
  }

  private var hill: Hill? {
    let end = 0...stairs.path.end
    return try? Hill(
      stairs.path, columns: places(Self.size.columns, in: end),
      rows: places(Self.size.rows, in: end), model: model, rules: rules)
  }

  private var map: TwoMeansMap? {
    let range = choice.range(over: stairs.path.vertices, model: model)
    return try? TwoMeansMap(
      choice, columns: places(Self.size.columns, in: range),
      rows: places(Self.size.rows, in: range), at: present, model: model, rules: rules)
  }

  private func places(_ count: Int, in range: ClosedRange<Double>) -> [Double] {
    let step = (range.upperBound - range.lowerBound) / Double(count - 1)
    return (0..<count).map { range.lowerBound + Double($0) * step }
  }

  private func row(_ name: String, _ ours: () -> Void, _ naive: () -> Void) {
    let places = Double(Self.size.columns * Self.size.rows)
    let pair = Pairing(rounds: 9, ours, naive)
    let unit = 1e9 / Double(points * present.count)
    table.row(
      name, "\(points)", "ns a point and component", short(pair.first * unit / places),
      short(pair.second * unit), short(pair.ratio * places), micro(pair.first))
  }
}
