import Screens
import Stepping
import Testing

@testable import Visualizer

/// How the run is looked at: only the view changes.
@Suite struct LookUpdateTests {
  private static func look(
    _ name: String, after keys: String = "", _ action: LookAction, _ notice: String? = nil,
    _ change: @escaping @Sendable (inout ViewState) -> Void
  ) -> Update {
    Update(name: name, keys: keys, action: .look(action)) {
      change(&$0.view)
      $0.notice = notice
    }
  }

  static let updates = [
    look("focusNext", .focusNext) { $0.focus = .bound },
    look("focusNext from the last", after: "4", .focusNext) { $0.focus = .data },
    look("focus", .focus(.slice)) { $0.focus = .slice },
    look("enlarge", .enlarge) { $0.isEnlarged = true },
    Update(name: "enlarge twice", keys: "+", action: .look(.enlarge)) {
      $0.notice = "panel 1 is enlarged already: _ shows all panels"
    },
    look("shrink", after: "+", .shrink) { $0.isEnlarged = false },
    look("scroll", after: "> > > > > > > 4", .scroll(by: 1)) { $0.firstComponent = 1 },
    look("scroll to the end", after: "> > > > > > > 4", .scroll(by: 9)) { $0.firstComponent = 2 },
    look("scroll back", after: "> > > > > > > 4 down*5", .scroll(by: -1)) { $0.firstComponent = 1 },
    Update(name: "scroll a table with room for all", keys: "4", action: .look(.scroll(by: 1))) {
      $0.notice = "the table has no more rows that way"
    },
    Update(
      name: "scroll without a table", keys: "> > > > > > >", action: .look(.scroll(by: 1))
    ) { $0.notice = "the table has no more rows that way" },
    Update(name: "cycleZoom of the data", action: .look(.cycleZoom)) {
      let nearest = try #require($0.nearestPoint(to: $0.view.bounds.centre))
      $0.view.dataZoom = $0.dataset.points[nearest]
    },
    look("cycleZoom of the data back", after: "z", .cycleZoom) { $0.dataZoom = nil },
    look("cycleZoom", after: "2", .cycleZoom, "zoom of the chart: whole run") { $0.zoom = .full },
    look("cycleZoom to the tail", after: "2 z", .cycleZoom, "zoom of the chart: tail") {
      $0.zoom = .tail
    },
    look("cycleZoom to the gap", after: "2 z z", .cycleZoom, "zoom of the chart: gap first") {
      $0.zoom = .gap
    },
    look(
      "cycleZoom of the table", after: "4", .cycleZoom,
      "z zooms the data (1), the chart (2) or the slice (3)"
    ) { _ in },
    look(
      "cycleZoom of the cut", after: "3", .cycleZoom,
      "z zooms hill and bounds under one curve; o shows them"
    ) { _ in },
    look("cycleZoom of the hill", after: "3 o", .cycleZoom, "hill: the whole run") {
      $0.sliceSpan = .full
    },
    look("cycleZoom of the hill back", after: "3 o z", .cycleZoom, "hill: the last iterations") {
      $0.sliceSpan = .latest
    },
    look(
      "cycleZoom of the bounds", after: "3 o o", .cycleZoom,
      "bounds under one curve: the last six iterations"
    ) { $0.sliceSpan = .full },
    look(
      "showMeans", .showMeans(MeansPair(first: 1, second: 0) ?? MeansPair()),
      "slice: log p over two means"
    ) {
      $0.pair = MeansPair(first: 1, second: 0) ?? MeansPair()
      $0.slice = .twoMeans
    },
    look("otherView", .otherView) { $0.layer = .several },
    look("otherView without classes", after: "o o o o", .otherView) { $0.layer = .two },
    look("otherView of the chart", after: "2", .otherView, "chart: bars") { $0.chart = .bars },
    look("otherView after the bars", after: "2 o", .otherView, "chart: Q and H") {
      $0.chart = .parts
    },
    look("otherView of the chart back", after: "2 o o", .otherView, "chart: columns") {
      $0.chart = .columns
    },
    look("otherView of the slice", after: "3", .otherView, "slice: hill") { $0.slice = .hill },
    look("otherView after the hill", after: "3 o", .otherView, "slice: bounds under one curve") {
      $0.slice = .bounds
    },
    look("otherView after the bounds", after: "3 o o", .otherView, "slice: log p over two means") {
      $0.slice = .twoMeans
    },
    look("otherView of the slice back", after: "3 o o o", .otherView, "slice: cut") {
      $0.slice = .cut
    },
    look(
      "otherView of the table", after: "4", .otherView,
      "o changes the view of the data (1), the chart (2) or the slice (3)"
    ) { _ in },
    look("showSlice", .showSlice(.bounds), "slice: bounds under one curve") {
      $0.focus = .slice
      $0.slice = .bounds
    },
    look("showSlice again", after: "3 o", .showSlice(.hill), "slice: hill") { _ in },
    Update(name: "cycleUnits", action: .look(.cycleUnits)) {
      $0.view.units = .natsPerPoint
      $0.notice = "the bound is displayed in nats per point"
    },
    look("toggleEqualAxes", .toggleEqualAxes) { $0.hasEqualAxes = true },
    look("toggleCursor", .toggleCursor) { $0.cursor = 173 },
    look("toggleCursor off", after: "i", .toggleCursor) { $0.cursor = nil },
    look("toggleCursor while editing", after: "x", .toggleCursor) {
      $0.cursor = 173
      $0.editing = nil
    },
    look("pickPoint", .pickPoint(57)) { $0.cursor = 57 },
    look(
      "nextGap", after: "e m x", .nextGap,
      "point 58 has the largest share of the gap: 8.2 %; G: the next"
    ) {
      $0.cursor = 57
      $0.editing = nil
    },
    look(
      "nextGap again", after: "e m e G", .nextGap,
      "point 95 is number 2 by its share of the closed gap: 5.3 %; G: the next"
    ) { $0.cursor = 94 },
    look(
      "nextGap without any", after: "e m e e", .nextGap,
      "no point has a gap: q is the posterior of each; M opens gaps"
    ) { _ in },
    look("grab", after: "2", .grab(1)) {
      $0.heldBadge = 1
      $0.focus = .data
    },
    look("grab while editing", after: "x", .grab(1)) {
      $0.heldBadge = 1
      $0.editing = .component(1)
    },
    Update(
      name: "release", prepare: { $0.view.heldBadge = 1 }, action: .look(.release)
    ) {
      $0.view.heldBadge = nil
      $0.notice = Update.earlier
    },
  ]

  @Test(arguments: updates) func anActionChangesTheView(_ update: Update) throws {
    try update.check()
  }

  @Test func everyCaseIsInTheTable() {
    let kinds = Self.updates.compactMap { update -> LookAction.Kind? in
      if case .look(let action) = update.action { action.kind } else { nil }
    }
    #expect(Set(kinds) == Set(LookAction.Kind.allCases))
  }

  /// Data with known classes have one layer more.
  @Test func classesAreALayer() throws {
    var session = try Sessions.opened("iris").pressing("o o o o")
    #expect(session.view.layer == .gap)
    session.apply(.look(.otherView))
    #expect(session.view.layer == .classes)
    session.apply(.look(.toggleCursor))
    #expect(session.view.layer == .two)
  }
}
