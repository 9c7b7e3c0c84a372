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
}
