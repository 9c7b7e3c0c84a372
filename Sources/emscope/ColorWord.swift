import Terminals

/// The words after `--color`.
enum ColorWord: String, CaseIterable {
  case table = "256"
  case direct
  case eight = "8"
  case never
}

extension Automatic<ColorWord> {
  /// The depth that the user chose; nil if the terminal decides.
  var depth: ColorDepth? {
    switch choice {
    case nil: nil
    case .direct: .direct
    case .never: .mono
    case .table: .indexed
    case .eight: .eight
    }
  }
}
