import Terminals

/// A scripted terminal that keeps every frame and the events that led to it.
final class WalkTerminal: Terminal {
  private let terminal: ScriptedTerminal
  private var events: [Event] = []
  private(set) var frames: [(event: String, frame: Frame)] = []

  init(_ terminal: ScriptedTerminal) { self.terminal = terminal }

  var size: Size { terminal.size }
  var capabilities: Capabilities { terminal.capabilities }

  func present(_ frame: Frame) {
    let words = KeyScript.script(of: events).split(separator: " ").joined(separator: ",")
    frames.append((words.isEmpty ? (events.isEmpty ? "start" : "other") : words, frame))
    events = []
  }

  func redraw() { terminal.redraw() }
  func setMouse(_ on: Bool) { terminal.setMouse(on) }

  func nextEvent(timeout: Int?) -> Event {
    let event = terminal.nextEvent(timeout: timeout)
    events.append(event)
    return event
  }
}
