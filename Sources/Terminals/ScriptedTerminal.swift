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
  private var remaining: ScriptedEvents

  /// - Parameter pass: takes every frame presented; nil if only the last is asked for. If it returns false, the
  ///   terminal hangs up.
  package init(
    size: Size, capabilities: Capabilities = Capabilities(), events: [Event] = [],
    keepsFrames: Bool = false, pass: ((Frame) -> Bool)? = nil
  ) {
    self.size = size
    self.capabilities = capabilities
    self.keepsFrames = keepsFrames
    self.pass = pass
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
    if case .resize(let newSize) = event { size = newSize }
    return event
  }
}
