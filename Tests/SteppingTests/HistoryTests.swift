import Mixtures
import Testing

@testable import Stepping

/// Long histories: their entries share storage, and what a frame reads of them does not depend on their length.
@Suite struct HistoryTests {
  private static let start = try? Runs.oldFaithful().timeline

  /// An entry with its own serial number.
  private func entry(_ serial: Int) throws -> Timeline.Entry {
    let start = try #require(Self.start).presentEntry
    return Timeline.Entry(fit: start.fit, rules: start.rules, serial: serial)
  }

  /// A history behaves as an array does, and histories that were made from it before stay as they are.
  @Test(arguments: [0, 1, 255, 256, 257, 600]) func aHistoryIsAnArray(_ count: Int) throws {
    var history = History([])
    var model: [Int] = []
    var kept: [(History, [Int])] = []
    for serial in 0..<count {
      history.append(try entry(serial))
      model.append(serial)
    }
    for length in [600, 512, 511, 300, 256, 255, 3, 1, 0, -1] {
      kept.append((history, model))
      history.keep(first: length)
      model = Array(model.prefix(max(0, length)))
      kept.append((history, model))
      history.append(try entry(1000 + length))
      model.append(1000 + length)
    }
    for (history, model) in kept + [(history, model)] {
      #expect(history.map(\.serial) == model)
      #expect(history.count == model.count)
      #expect(
        history == History(history) && history != History(history.dropLast(model.isEmpty ? 0 : 1))
          || model.isEmpty)
    }
  }

  private enum Act: CaseIterable {
    case expectation, maximization, back, rule, edit, branch
  }

  /// The short cuts over equal half-steps find what a look at every state finds.
  @Test(arguments: 0..<20) func shortCutsFindTheSame(_ seed: Int) throws {
    var run = try Runs.oldFaithful()
    var state = UInt64(seed + 1)
    for _ in 0..<60 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let act = Act.allCases[Int(state >> 33) % (seed % 2 == 0 ? 2 : Act.allCases.count)]
      // Long rows of one half-step.
      let count = Int(state >> 50) % 4 == 0 ? 5 : 1
      for _ in 0..<count {
        switch act {
        case .expectation: run.advance(.expectation)
        case .maximization: run.advance(.maximization)
        case .back: run.timeline.go(to: run.timeline.position - 1)
        case .rule:
          run.recipe.rules.expectation = run.recipe.rules.expectation == .soft ? .hard : .soft
        case .edit: run.randomizeResponsibilities()
        case .branch: _ = run.swapBranch(0)
        }
      }
      check(run.timeline)
    }
  }

  private func check(_ timeline: Timeline) {
    let past = timeline.entries[...timeline.position]
    let whole = WholeIterations(past.map { (fit: $0.fit, rules: $0.rules) })
    for limit in [2, 3, 5, .max] {
      let found = timeline.iterations(latest: limit)
      #expect(found.ends == whole.ends.suffix(limit))
      #expect(found.lastExpectation == whole.lastExpectation && found.isAtEnd == whole.isAtEnd)
      #expect(found.gain == whole.gain && found.rules == whole.rules)
    }
    #expect(timeline.presentEntry.stops == StoppingRule.allCases.map { $0.stop(whole) })
    let made = past.last {
      switch $0.fit.origin {
      case .start, .taken(.maximization), .edited(.parameters), .edited(.data): true
      case .taken(.expectation), .edited(.responsibilities), .edited(.prior): false
      }
    }
    #expect(timeline.presentEvents == made?.fit.events)
    let changed = past.dropLast().map(\.fit).filter { $0.origin != .taken(.expectation) }
    for limit in [1, 3, 200] {
      #expect(timeline.earlierParameters(latest: limit) == changed.suffix(limit))
    }
  }

  /// Going back and stepping anew makes a branch each time; the oldest are forgotten.
  @Test func branchesAreBounded() throws {
    var run = try Runs.oldFaithful()
    run.advance()
    for turn in 0..<Timeline.mostBranches + 5 {
      run.timeline.go(to: 0)
      run.advance(turn.isMultiple(of: 2) ? .maximization : .expectation)
    }
    #expect(run.timeline.branches.count == Timeline.mostBranches)
    #expect(run.timeline.entries.count == 2)
  }

  /// The data of a forgotten branch are forgotten, unless another history has them.
  @Test func forgottenBranchesLeaveNoData() throws {
    var run = try Runs.oldFaithful()
    let first = run.dataset
    _ = try run.addPoint(.init(3, 70))
    let shared = run.dataset
    run.advance()
    let most = Timeline.mostBranches
    for turn in 0..<most + 5 {
      run.timeline.go(to: turn < 3 ? 1 : 0)
      _ = try run.addPoint(.init(3, 60 + Double(turn % 7)))
      let timeline = run.timeline
      let histories = [timeline.entries] + timeline.branches.map(\.entries)
      guard turn < 5 || turn >= most - 1 else { continue }
      let used = Set(histories.flatMap { $0.map(\.edition) }).subtracting([0])
      #expect(Set(timeline.editedDatasets.keys) == used, "\(turn)")
      #expect((timeline.editedDatasets[1] == shared) == used.contains(1))
      for entry in histories.joined() {
        #expect(
          timeline.dataset(of: entry).points.count == entry.fit.model.observations.count)
      }
    }
    #expect(run.timeline.branches.count == most)
    #expect(run.timeline.editedDatasets[1] == nil)
    run.timeline.go(to: 0)
    #expect(run.dataset == first)
  }

  /// A full history takes no more states; one that goes back from its end does.
  @Test func aFullHistoryStops() throws {
    var run = try Runs.oldFaithful()
    let entry = run.timeline.presentEntry
    let full = Timeline(
      entries: repeatElement(entry, count: Timeline.mostEntries), position: Timeline.mostEntries,
      dataset: run.dataset)
    run.timeline = full
    #expect(full.isFull)
    run.advance()
    run.randomizeResponsibilities()
    #expect(run.timeline.entries.count == Timeline.mostEntries && run.timeline == full)
    #expect(try run.go(to: .max) == nil)
    run.playback.mode = .running
    run.tick()
    #expect(run.playback.mode == .paused)
    run.timeline.go(to: run.timeline.position - 1)
    run.randomizeResponsibilities()
    #expect(run.timeline.branches.count == 1 && run.timeline.isFull)
  }
}
