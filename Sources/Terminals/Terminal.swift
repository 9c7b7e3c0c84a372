/// A screen with a keyboard and a mouse.
///
/// All calls are made from one thread.
package protocol Terminal: AnyObject {
  var size: Size { get }
  var capabilities: Capabilities { get }

  /// True if the terminal keeps the last frame only. The frames before it need not be drawn.
  var showsOnlyLastFrame: Bool { get }

  /// Shows a frame. A frame of another size is clipped, or the rest of the terminal is left blank.
  func present(_ frame: Frame)

  /// Paints the whole screen again, whatever it shows.
  func redraw()

  /// Switches the reports of the mouse on, or leaves the mouse to the terminal.
  func setMouse(_ on: Bool)

  /// Waits for the next event, without using the processor. `timeout` is in milliseconds, nil to
  /// wait without limit.
  func nextEvent(timeout: Int?) -> Event

  /// True if `nextEvent` has an event without waiting. A picture may be drawn after it.
  var hasInput: Bool { get }
}

extension Terminal {
  /// False: a terminal whose events are made does not send faster than pictures are drawn.
  package var hasInput: Bool { false }

  package var showsOnlyLastFrame: Bool { false }
}
