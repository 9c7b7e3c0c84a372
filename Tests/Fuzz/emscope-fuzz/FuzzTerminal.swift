import Terminals

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A terminal without a screen that checks every frame and stops at the first finding.
final class FuzzTerminal: Terminal {
  private(set) var size: Size
  let capabilities: Capabilities
  /// The next event for a time to wait in milliseconds; nil at the end.
  var next: (Int?) -> Event? = { _ in nil }
  /// True if the loop has a clock: it then waits for work, and shows it in pictures of the earlier size.
  var hasClock = false
  /// False if an answer may be long: a lesson plays many starts as a whole, at a terminal apart from the loop.
  var isTimed = true
  /// The events so far.
  private(set) var events: [Event] = []

  private var finding: Finding?
  /// The processor time at which the last event was given.
  private var given: Double?
  private var last: Frame?

  init(size: Size, glyphs: GlyphSet, colors: ColorDepth) {
    self.size = size
    capabilities = Capabilities(colors: colors, glyphs: glyphs)
  }

  /// A size of a terminal: nearly always a usual one.
  static func size(_ random: inout FuzzRandom) -> Size {
    let (columns, rows) = random.one(of: [
      (80, 24), (80, 24), (120, 40), (60, 18), (40, 12), (200, 60), (20, 6), (5, 3), (1, 1),
      (random.int(1...250), random.int(1...80)),
    ])
    return Size(columns: columns, rows: rows)
  }

  func present(_ frame: Frame) {
    last = frame
    guard finding == nil else { return }
    do throws(Finding) {
      try Finding.require(frame.size == size || hasClock, "a frame of \(frame.size) on \(size)")
      try FrameCheck(glyphs: capabilities.glyphs).check(frame)
    } catch {
      finding = error
    }
  }

  func redraw() {}
  func setMouse(_ on: Bool) {}

  func nextEvent(timeout: Int?) -> Event {
    let now = FuzzBudget.now(CLOCK_PROCESS_CPUTIME_ID)
    if let given, finding == nil, isTimed {
      do throws(Finding) {
        try FuzzBudget.requireQuick(now - given, "the last event")
      } catch {
        finding = error
      }
    }
    if hasClock, let timeout, timeout > 0 { usleep(1000) }
    defer { given = FuzzBudget.now(CLOCK_PROCESS_CPUTIME_ID) }
    guard finding == nil, let event = next(timeout) else { return .hangUp }
    events.append(event)
    if case .resize(let newSize) = event { size = newSize }
    return event
  }

  /// Throws the first finding.
  func finish() throws(Finding) {
    if let last, finding == nil {
      try FrameCheck(glyphs: capabilities.glyphs).checkExports(of: last)
    }
    guard let finding else { return }
    throw Finding(
      "\(finding)\n  \(capabilities.glyphs) \(size.columns)x\(size.rows), after the keys"
        + " \(KeyScript.script(of: events))")
  }
}
