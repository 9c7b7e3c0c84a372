import Terminals

/// The first piece of the bytes that a terminal sent.
enum InputPiece: Hashable {
  case key(Key, length: Int)
  case mouse(MouseReports.Report, length: Int)
  /// Bytes without a meaning: a report, or a sequence that was cut off.
  case nothing(length: Int)
  /// The beginning of a string of the terminal, such as an answer to a question.
  case string(length: Int)
  /// The beginning of pasted text.
  case paste(length: Int)
  /// The beginning of a sequence without an end, whose parameters are too long to be kept.
  case endless(length: Int)
  /// The bytes are the beginning of a piece, which may continue within some milliseconds.
  case incomplete(patience: Int)
}
