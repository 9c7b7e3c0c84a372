/// A screen with a keyboard: what the program needs of the outside world.
///
/// All calls are made from one thread.
package protocol Terminal: AnyObject {
  var size: Size { get }
  var capabilities: Capabilities { get }

  /// Shows a frame. A frame of another size than the terminal's is clipped or left blank beyond.
  func present(_ frame: Frame)

  /// Forgets what the screen shows, so that the next frame is painted whole.
  func redraw()

  /// Takes the mouse, or leaves it to the terminal.
  func setMouse(_ on: Bool)

  /// Waits for the next event; `timeout` in milliseconds, nil to wait for as long as it takes.
  /// Waiting takes no processor time.
  func nextEvent(timeout: Int?) -> Event
}
