import JSON

/// Bytes that several threads can read at once, from any position on.
public struct TextSource: Sendable {
  /// How many bytes there are.
  public let count: Int
  private let read: @Sendable (_ position: Int, _ room: UnsafeMutableRawBufferPointer) -> Int?

  /// `read` fills the room with the bytes from a position on, and says how many it put there: fewer
  /// only at the end; nil where they cannot be read.
  public init(
    count: Int,
    read: @escaping @Sendable (_ position: Int, _ room: UnsafeMutableRawBufferPointer) -> Int?
  ) {
    (self.count, self.read) = (count, read)
  }

  public init(_ bytes: [UInt8]) {
    self.init(count: bytes.count) { position, room in
      bytes.withUnsafeBytes { all in
        let length = min(room.count, all.count - position)
        guard length > 0 else { return 0 }
        room.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[position..<position + length]))
        return length
      }
    }
  }

  /// Fills the room from a position on, as far as there are bytes; nil where they cannot be read.
  func fill(_ room: UnsafeMutableRawBufferPointer, from position: Int) -> Int? {
    read(position, room)
  }

  /// The whole lines among the first bytes.
  func firstLines(within limit: Int) -> [UInt8]? {
    var isRead = true
    var bytes = [UInt8](unsafeUninitializedCapacity: limit) { room, filled in
      let length = fill(UnsafeMutableRawBufferPointer(room), from: 0)
      isRead = length != nil
      filled = length ?? 0
    }
    guard isRead, let last = bytes.lastIndex(of: newline) else { return nil }
    bytes.removeSubrange((last + 1)...)
    return bytes
  }
}
