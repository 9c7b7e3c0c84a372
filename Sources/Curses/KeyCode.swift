import CCurses
import Terminals

/// From the numbers of the C side to keys and events.
enum KeyCode {
  static func event(_ code: Int, size: Size) -> Event {
    switch code {
    case CC_TIMEOUT: return .timeout
    case CC_HANGUP: return .hangUp
    case CC_RESIZE: return .resize(size)
    case CC_MOUSE: return mouse()
    default: return .key(key(code))
    }
  }

  private static let named: [Int: Key] = [
    CC_UP: .up, CC_DOWN: .down, CC_LEFT: .left, CC_RIGHT: .right, CC_HOME: .home, CC_END: .end,
    CC_PAGE_UP: .pageUp, CC_PAGE_DOWN: .pageDown, CC_BACKSPACE: .backspace,
    CC_BACK_TAB: .backTab, CC_ENTER: .enter, 9: .tab, 27: .escape,
  ]

  private static func key(_ code: Int) -> Key {
    if let key = named[code] { return key }
    if code > CC_FUNCTION { return .function(code - CC_FUNCTION) }
    guard let scalar = Unicode.Scalar(UInt32(clamping: code)) else { return .unknown }
    // Ctrl with a letter arrives as its place in the alphabet.
    if (1...26).contains(code), let letter = Unicode.Scalar(UInt32(code + 96)) {
      return .control(letter)
    }
    return scalar.value < 32 ? .unknown : .character(scalar)
  }

  private static func mouse() -> Event {
    let mouse = cc_last_mouse()
    let kinds: [Int: MouseEvent.Kind] = [
      CC_PRESS: .press, CC_RELEASE: .release, CC_DRAG: .drag, CC_SECONDARY: .secondary,
      CC_WHEEL_UP: .wheelUp, CC_WHEEL_DOWN: .wheelDown,
    ]
    guard let kind = kinds[Int(mouse.kind)] else { return .timeout }
    return .mouse(MouseEvent(kind, column: Int(mouse.column), row: Int(mouse.row)))
  }
}
