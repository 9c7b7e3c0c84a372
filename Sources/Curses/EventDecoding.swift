import CCurses
import Terminals

extension Key {
  /// The key for a scalar from the terminal, control characters included.
  init(scalar: Unicode.Scalar) {
    switch scalar.value {
    case 8, 127: self = .backspace
    case 9: self = .tab
    case 10, 13: self = .enter
    case 27: self = .escape
    case 1...26: self = .control(Unicode.Scalar(UInt8(scalar.value) + 0x60))
    case ..<0x20, 0x80..<0xA0: self = .unknown
    default: self = .character(scalar)
    }
  }

  /// The key for a named key of the terminal.
  init(named key: cc_key) {
    switch key {
    case CC_UP: self = .up
    case CC_DOWN: self = .down
    case CC_LEFT: self = .left
    case CC_RIGHT: self = .right
    case CC_HOME: self = .home
    case CC_END: self = .end
    case CC_PAGE_UP: self = .pageUp
    case CC_PAGE_DOWN: self = .pageDown
    case CC_BACK_TAB: self = .backTab
    case CC_ENTER: self = .enter
    case CC_BACKSPACE: self = .backspace
    case _ where key.rawValue > CC_FUNCTION.rawValue:
      self = .function(Int(key.rawValue - CC_FUNCTION.rawValue))
    default: self = .unknown
    }
  }
}

extension MouseEvent.Kind {
  init?(_ mouse: cc_mouse) {
    switch mouse {
    case CC_PRESS: self = .press
    case CC_DRAG: self = .drag
    case CC_RELEASE: self = .release
    case CC_SECONDARY: self = .secondary
    case CC_WHEEL_UP: self = .wheelUp
    case CC_WHEEL_DOWN: self = .wheelDown
    default: return nil
    }
  }
}

extension Event {
  /// Decodes an event. `size` is the size of the screen after it.
  init(_ event: cc_event, size: Size) {
    switch event.kind {
    case CC_HANG_UP: self = .hangUp
    case CC_RESIZE: self = .resize(size)
    case CC_CHARACTER:
      self = .key(
        Unicode.Scalar(UInt32(bitPattern: event.value)).map(Key.init(scalar:)) ?? .unknown)
    case CC_KEY: self = .key(Key(named: cc_key(rawValue: .init(event.value))))
    case CC_MOUSE:
      guard let kind = MouseEvent.Kind(cc_mouse(rawValue: .init(event.value))) else {
        self = .key(.unknown)
        return
      }
      self = .mouse(MouseEvent(kind, column: Int(event.column), row: Int(event.row)))
    case CC_PASTE:
      let bytes = UnsafeRawBufferPointer(start: cc_pasted(), count: Int(event.value))
      self = .pasted(String(decoding: bytes, as: UTF8.self))
    default: self = .timeout
    }
  }
}
