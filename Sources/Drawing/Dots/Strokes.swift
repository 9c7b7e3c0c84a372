/// One dot a cell, for terminals that know 7 bits: a stroke where the line's direction has one.
enum Strokes: DotAlphabet {
  static let width = 1
  static let height = 1

  static func bit(_ x: Int, _ y: Int) -> UInt8 { 1 }

  static func scalar(_ bits: UInt8, _ direction: StrokeDirection) -> Unicode.Scalar {
    switch direction {
    case .none: "."
    case .flat: "-"
    case .steep: "|"
    case .rising: "/"
    case .falling: "\\"
    }
  }
}
