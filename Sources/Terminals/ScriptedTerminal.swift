/// A terminal without a screen, which plays a list of events and keeps the frames.
///
/// After the last event it hangs up, so a program that runs on it always ends. A resize in the list
/// changes its size when it is played.
package final class ScriptedTerminal: Terminal {
  package private(set) var size: Size
  package let capabilities: Capabilities
  /// The frame presented last.
  package private(set) var lastFrame: Frame?
  /// Every frame presented, in order; empty unless the terminal keeps them.
  package private(set) var frames: [Frame] = []

  private let keepsFrames: Bool
  private let pass: ((Frame) -> Bool)?
  private let plays: ((Int) -> Void)?
  private var played = 0
  private var remaining: ScriptedEvents

  /// - Parameters:
  ///   - pass: takes every frame presented; nil if only the last is asked for. If it returns false, the
  ///     terminal hangs up.
  ///   - plays: called with the number of each event, from 1, before it is played.
  package init(
    size: Size, capabilities: Capabilities = Capabilities(), events: [Event] = [],
    keepsFrames: Bool = false, pass: ((Frame) -> Bool)? = nil, plays: ((Int) -> Void)? = nil
  ) {
    self.size = size
    self.capabilities = capabilities
    self.keepsFrames = keepsFrames
    self.pass = pass
    self.plays = plays
    remaining = ScriptedEvents(events)
  }

  package var showsOnlyLastFrame: Bool { !keepsFrames && pass == nil }

  package func present(_ frame: Frame) {
    lastFrame = frame
    if keepsFrames { frames.append(frame) }
    if let pass, !pass(frame) { remaining = ScriptedEvents([]) }
  }

  package func redraw() {}

  package func setMouse(_ on: Bool) {}

  package func nextEvent(timeout: Int?) -> Event {
    guard let event = remaining.next(timeout: timeout) else { return .hangUp }
    played += 1
    plays?(played)
    if case .resize(let newSize) = event { size = newSize }
    return event
  }
}
