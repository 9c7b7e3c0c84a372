import Mixtures

/// Two threads against one, the same work in turn.
func threadRows(counts: [Int]) {
  print("\nTwo threads and one, K = 8, microseconds an iteration:\n")
  let table = ResultTable("what", "N", "1 thread", "2 threads", "times as fast")
  let rules = Rules()
  for count in counts {
    guard let workload = Workload(count: count) else { continue }
    let models = [1, 2].map { workload.model(threads: $0) }
    let fits = models.map {
      Fit(model: $0, start: $0.working(workload.start), rules: rules)
        .advance(.expectation, rules: rules).advance(.maximization, rules: rules)
    }
    func full(_ fit: Fit) {
      keep(fit.advance(.expectation, rules: rules).advance(.maximization, rules: rules))
    }
    let runs = fits.map { ClassicalRun(model: $0.model, start: $0.mixture) }
    func classical(_ run: ClassicalRun) {
      var next = run
      next.advance()
      keep(next)
    }
    let works: [(String, (Int) -> Void)] = [
      ("full iteration", { full(fits[$0]) }), ("classical iteration", { classical(runs[$0]) }),
    ]
    for (name, work) in works {
      let pair = Pairing(rounds: 15, { work(1) }, { work(0) })
      table.row(name, "\(count)", micro(pair.second), micro(pair.first), short(pair.ratio))
    }
  }
}
