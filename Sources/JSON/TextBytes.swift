/// Returns the bytes of a text without its byte order mark.
///
/// Throws if the bytes are of another format, which the error names, if they are not UTF-8, or if they hold a NUL.
/// O(bytes).
package func textBytes(
  _ bytes: UnsafeBufferPointer<UInt8>, file: String
) throws(DataError) -> UnsafeBufferPointer<UInt8> {
  if let format = BinaryFormat(of: bytes) {
    throw DataError(
      file: file, problem: "this is \(format.name), not a text in UTF-8", cure: format.cure)
  }
  let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  let text = bytes.starts(with: mark) ? UnsafeBufferPointer(rebasing: bytes[3...]) : bytes
  // Most texts are ASCII, which is tested much faster than it is decoded.
  let others = text.count { $0 &- 1 > 0x7E }
  guard others > 0, let position = firstInvalid(text) else { return text }
  let before = text[..<position]
  let line = before.suffix(from: before.lastIndex(of: newline).map { $0 + 1 } ?? 0)
  throw DataError(
    file: file,
    at: TextPlace(
      line: 1 + before.count { $0 == newline }, column: 1 + line.count(where: startsCharacter)),
    problem: text[position] == 0
      ? "a NUL byte, which is no part of a text" : "the text is not UTF-8",
    cure: text[position] == 0 ? "delete it, or export the data anew" : "save the file as UTF-8")
}

/// The position of the first character that is not UTF-8, or of a NUL; nil if there is none.
private func firstInvalid(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  var parser = Unicode.UTF8.ForwardParser()
  var rest = bytes.makeIterator()
  var position = 0
  while true {
    switch parser.parseScalar(from: &rest) {
    case .valid(let character):
      if character.count == 1, bytes[position] == 0 { return position }
      position += character.count
    case .error: return position
    case .emptyInput: return nil
    }
  }
}

/// True if a byte of UTF-8 starts a character, false if it continues one.
@inlinable
package func startsCharacter(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

let newline = UInt8(ascii: "\n")
