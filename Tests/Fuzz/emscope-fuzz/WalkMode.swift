import ArgumentParser
import Benches
import Datasets
import Lessons
import Screens
import Terminals

/// Presses random keys on all screens.
struct WalkMode: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "walk",
    abstract: "Press random keys over all data sets, families, rules, screens and sizes.")

  @OptionGroup var budget: FuzzBudget

  @Flag(help: "Print each event before it takes place.")
  var tell = false

  /// The events of one run.
  private static let events = 150

  func run() throws {
    var (events, screens) = (0, [String: Int]())
    var report = try budget.forEachRun(of: "walk") { random, note in
      let opening = try WalkOpening(&random)
      note.write(opening.words)
      screens[opening.kind, default: 0] += 1
      events += try walk(opening.screen, isTimed: opening.kind != "lesson", &random)
    }
    for kind in screens.keys.sorted() { report.count("on a \(kind)", screens[kind] ?? 0) }
    report.count("events", events)
    try report.finish()
  }

  /// Returns the number of events.
  private func walk<S: Screen>(
    _ screen: S, isTimed: Bool, _ random: inout FuzzRandom
  ) throws -> Int {
    let terminal = FuzzTerminal(
      size: FuzzTerminal.size(&random), glyphs: random.one(of: GlyphSet.allCases),
      colors: random.one(of: ColorDepth.allCases))
    let (tells, hasClock) = (tell, random.once(in: 3))
    (terminal.hasClock, terminal.isTimed) = (hasClock, isTimed)
    var keys = WalkKeys(random: random, left: Self.events)
    terminal.next = { [unowned terminal] timeout in
      let event = keys.next(timeout: timeout, in: terminal.size)
      if tells { print(event.map { KeyScript.script(of: [$0]) } ?? "end") }
      return event
    }
    // With a clock, long work is done in the background.
    let start = ContinuousClock.now
    let clock: Driver.Clock = { Int((ContinuousClock.now - start) / .milliseconds(1)) }
    let driver = hasClock ? Driver.person(clock) : .script
    _ = Loop(driver: driver).run(screen, on: terminal)
    random = keys.random
    try terminal.finish()
    return terminal.events.count
  }
}
