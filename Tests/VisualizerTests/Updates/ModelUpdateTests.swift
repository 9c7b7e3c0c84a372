import Datasets
import Mixtures
import Screens
import Testing

@testable import Stepping
@testable import Visualizer

/// Changes of the model: a new run, and a view that shows all of it.
@Suite struct ModelUpdateTests {
  private static func model(
    _ name: String, after keys: String = "", _ action: ModelAction,
    _ change: @escaping @Sendable (inout Session) throws -> Void
  ) -> Update {
    Update(name: name, keys: keys, action: .model(action), change: change)
  }

  static let updates = [
    model("changeComponents", after: "space x", .changeComponents(by: 1)) {
      _ = try $0.run.chooseComponents(3)
      $0.expectNewView()
      $0.notice = "start: k-means++ (the classroom start is for K = 2)"
    },
    model("changeComponents back", after: ">", .changeComponents(by: -1)) {
      _ = try $0.run.chooseComponents(2)
      $0.expectNewView()
      $0.notice = "start: the classroom start again"
    },
    Update(
      name: "changeComponents while dragging and scrolled",
      prepare: {
        $0.view.heldBadge = 1
        $0.view.firstComponent = 1
      }, action: .model(.changeComponents(by: -1))
    ) {
      _ = try $0.run.chooseComponents(1)
      $0.expectNewView()
      $0.notice = "start: k-means++ (the classroom start is for K = 2)"
    },
    model("chooseComponents", after: "i", .chooseComponents(5)) {
      _ = try $0.run.chooseComponents(5)
      $0.expectNewView()
      $0.notice = "start: k-means++ (the classroom start is for K = 2)"
    },
    model("chooseComponents, the present number", after: "r", .chooseComponents(2)) {
      $0.run.playback.mode = .paused
      $0.notice = "K is 2 already"
    },
    model("chooseComponents, too many", .chooseComponents(10)) {
      $0.notice =
        "no K above 9: a digit and a colour name each component on the screen;"
        + " 'emscope trace' takes up to 64"
    },
    model("newSeed", after: "space i", .newSeed) {
      try $0.run.restartFromNextSeed()
      $0.expectNewView()
      $0.notice = "a new start from seed 2 (k-means++)"
    },
    model("chooseSeed", after: "space", .chooseSeed(20)) {
      try $0.run.restart(seed: 20)
      $0.expectNewView()
      $0.notice = "a new start from seed 20 (k-means++)"
    },
    model("chooseStart", after: "space f", .chooseStart(.method(.randomPoints))) {
      try $0.run.restart(from: .method(.randomPoints))
      $0.expectNewView()
      $0.windows = WindowStack()
      $0.notice = "a new start: random-points, seed 1"
    },
    model("chooseStart that the data do not have", after: "> space", .chooseStart(.classroom)) {
      $0.notice =
        "Old Faithful has no classroom start for K = 3 and gaussian full; use --init k-means++"
    },
    model("restart", after: "space space i", .restart) {
      try $0.run.restart()
      $0.expectNewView()
      $0.notice = "the same start again: classroom start"
    },
    model("restart with an edit and a branch", after: "space space b b m x up", .restart) {
      try $0.run.restart()
      $0.expectNewView()
      $0.notice =
        "the same start again: classroom start; left behind: 1 edit and 1 branch (U goes back to them)"
    },
    model("change the E-step", after: "space v", .change(.expectation(.hard))) {
      $0.run.recipe.rules.expectation = .hard
      $0.notice = "from the next E-step on: hard"
    },
    model("change the held blocks", after: "v", .change(.hold(.weights))) {
      $0.run.recipe.rules.held = .weights
      $0.notice = "the M-step holds weights"
    },
    model("change the prior", after: "space", .change(.prior(.usual))) {
      _ = try $0.run.change(.prior(.usual))
      $0.notice = "prior default: from now on M climbs L(q,θ) + log p(θ)"
    },
    model("change the family", after: "f", .change(.family("lines"))) {
      _ = try $0.run.change(.family("lines"))
      $0.expectNewView()
      $0.windows = WindowStack()
      $0.notice =
        "a new run with the family lines;"
        + " start: k-means++ (the classroom start is for the family gaussian)"
    },
    model("change to a missing family", after: "f", .change(.family("beta"))) {
      $0.notice = "there is no family 'beta'"
    },
    model("open", after: "d", .open("iris")) {
      _ = try $0.run.open(try #require(Catalogue.entry(named: "iris")))
      $0.expectNewView()
      $0.windows = WindowStack()
    },
    model("open what is open", after: "space r", .open("old-faithful")) {
      $0.run.playback.mode = .paused
      $0.notice = "Old Faithful is open already"
    },
    model("open what does not exist", .open("nothing")) { _ in },
    model("changeColumn without another", after: "d", .changeColumn(.x)) {
      $0.notice = "these data have no other column"
    },
    model("swapColumns", after: "space d", .swapColumns) {
      try $0.run.swapColumns()
      $0.expectNewView()
      $0.notice =
        "start: k-means++ (the classroom start is for the axes eruptions and waiting)"
    },
    model("swapColumns of closed data", after: "d down", .swapColumns) {
      $0.notice = "open it first: Enter"
    },
    model("changeColumn to the selected one", after: "space d c", .changeColumn(.y)) {
      try $0.run.swapColumns()
      $0.expectNewView()
      $0.notice =
        "start: k-means++ (the classroom start is for the axes eruptions and waiting)"
    },
    model("changeColumn to the one that is there", after: "space d c", .changeColumn(.x)) {
      $0.notice = "'eruptions' is on x already"
    },
    model("leaveOutColumn", after: "space", .leaveOutColumn) {
      _ = try $0.run.leaveOutColumn()
      $0.expectNewView()
      $0.view.bars = DataBars($0.run)
      $0.view.bounds = ViewBounds.around(
        $0.timeline.start, points: $0.dataset.points, bars: $0.view.bars)
      $0.notice =
        "one dimension: 'eruption' alone; U goes back; start: k-means++ (the classroom start is for"
        + " the axes eruptions and waiting)"
    },
    model("becomeKMeans", after: "space space", .becomeKMeans) {
      _ = try $0.run.becomeKMeans()
      $0.notice = "k-means: hard E, one circle for all, equal weights held; U takes it back"
    },
    Update(
      name: "becomeKMeans of lines",
      prepare: { _ = try $0.run.change(.family("lines")) }, action: .model(.becomeKMeans)
    ) { $0.notice = "k-means is a mixture of Gaussians: f chooses them" },
    model("takeLabels of no column", after: "d", .takeLabels) {
      $0.notice = "select a column first: c"
    },
    model("takeLabels of closed data", after: "d down", .takeLabels) {
      $0.notice = "open it first: Enter"
    },
    model("takeLabels of a column without", after: "space d c", .takeLabels) {
      $0.notice =
        "datasets/old-faithful.csv: column 'eruptions' has 126 different values: neither classes nor"
        + " names; label the points by a column with 2 to 12 values, or by one in which most differ"
    },
    model("openRestart without any", .openRestart(0)) { _ in },
    Update(
      name: "openRestart", keys: "M",
      prepare: {
        try $0.run.beginRestarts(3)
        while $0.playback.mode == .restarting { $0.run.tick() }
      }, action: .model(.openRestart(2))
    ) {
      _ = try $0.run.open(restart: 2)
      $0.expectNewView()
      $0.windows = WindowStack()
      $0.notice = "seed 1, which ends at log p = −1130.264"
    },
    Update(
      name: "openRestart in nats per point", keys: "M",
      prepare: {
        $0.view.units = .natsPerPoint
        try $0.run.beginRestarts(1)
        while $0.playback.mode == .restarting { $0.run.tick() }
      }, action: .model(.openRestart(0))
    ) {
      _ = try $0.run.open(restart: 0)
      $0.expectNewView()
      $0.windows = WindowStack()
      // −1130.264 / 272
      $0.notice = "seed 1, which ends at log p = −4.155"
    },
    model("openCompared without a comparison", .openCompared(2)) { _ in },
    model("openCompared before the end", after: "K", .openCompared(2)) {
      $0.run.playback.mode = .paused
    },
    Update(
      name: "openCompared before the others have ended", keys: "K",
      prepare: { while $0.run.comparison?.result(1) == nil { $0.run.tick() } },
      action: .model(.openCompared(1))
    ) {
      let comparison = $0.run.comparison
      _ = try $0.run.open(components: 1)
      #expect($0.run.comparison == comparison)
      $0.expectNewView()
      $0.windows = WindowStack()
      $0.notice =
        "K = 1, seed 1, which ends at log p = −1289.797;"
        + " start: k-means++ (the classroom start is for K = 2)"
    },
    Update(
      name: "openCompared under a prior",
      prepare: {
        _ = try $0.run.change(.prior(.usual))
        try $0.run.beginComparison(starts: 1)
        while $0.playback.mode == .comparing { $0.run.tick() }
      }, action: .model(.openCompared(1))
    ) {
      _ = try $0.run.open(components: 1)
      $0.expectNewView()
      $0.notice =
        "K = 1, seed 1, which ends at log p* = −1307.980;"
        + " start: k-means++ (the classroom start is for K = 2)"
    },
  ]

  @Test(arguments: updates) func anActionChangesTheRun(_ update: Update) throws {
    try update.check()
  }

  @Test func everyCaseIsInTheTable() {
    let kinds = Self.updates.compactMap { update -> ModelAction.Kind? in
      if case .model(let action) = update.action { action.kind } else { nil }
    }
    #expect(Set(kinds) == Set(ModelAction.Kind.allCases))
  }

  /// A start that was left before its end is named so.
  @Test func aRunWithoutAnEndIsNamedSo() throws {
    var session = try Sessions.oldFaithful()
    try session.run.beginRestarts(1, patience: 2)
    while session.playback.mode == .restarting { session.run.tick() }
    session.apply(.model(.openRestart(0)))
    #expect(session.notice?.hasPrefix("seed 1, not converged after 2 iterations") == true)
  }
}
