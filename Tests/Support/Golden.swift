import Foundation
import Terminals
import Testing

/// Compares a frame with a golden file: a readable picture with an ink plane.
///
/// If EMSCOPE_RECORD_GOLDENS is set, the file is written first. Read the difference before you commit it.
/// - Parameters:
///   - name: the file without its ending.
///   - folder: the folder of the file, from the folder of the calling file.
package func expectGolden(
  _ frame: Frame, named name: String, folder: String = "Goldens", caller: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let text = FrameDescription.text(of: frame)
  let file = URL(filePath: caller).deletingLastPathComponent()
    .appending(path: "\(folder)/\(name).txt")
  if ProcessInfo.processInfo.environment["EMSCOPE_RECORD_GOLDENS"] != nil {
    try text.write(to: file, atomically: true, encoding: .utf8)
  }
  let expected = try String(contentsOf: file, encoding: .utf8)
  #expect(text == expected, "\(name) differs:\n\(text)", sourceLocation: sourceLocation)
}

/// Checks that a frame has 7-bit characters only.
package func expectSevenBit(
  _ frame: Frame, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let strangers = Set(frame.cells.map(\.scalar).filter { !$0.isASCII })
  #expect(strangers.isEmpty, "\(name): \(strangers)", sourceLocation: sourceLocation)
}

/// Checks that a frame has 7-bit characters only, and no `?` for one without an ASCII form.
/// - Parameter points: a part of the frame in which `?` is an undecided point.
package func expectPlain(
  _ frame: Frame, _ name: String, points: Rect? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  expectSevenBit(frame, name, sourceLocation: sourceLocation)
  for row in 0..<frame.size.rows {
    for column in 0..<frame.size.columns
    where points?.contains(column: column, row: row) != true {
      let cell = frame[column, row]
      #expect(
        cell.scalar != "?" || !cell.style.attributes.isEmpty, "\(name) \(column),\(row)",
        sourceLocation: sourceLocation)
    }
  }
}
