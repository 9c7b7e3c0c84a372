import Foundation
import Testing

/// Nothing is left behind by the tests of this folder.
@Suite struct TemporaryFolderTests {
  @Test func theFolderIsRemovedWithItsContent() throws {
    var folder: TemporaryFolder? = try TemporaryFolder()
    let path = try #require(folder?.path)
    _ = try folder?.file("a", "b")
    #expect(try folder?.names() == ["a"])
    #expect(try folder?.text("a") == "b")
    folder = nil
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  /// Every other file of the tests asks it for a place.
  @Test func noOtherFileUsesTheTemporaryDirectory() throws {
    let here = URL(filePath: #filePath).deletingLastPathComponent().path
    let files = try FileManager.default.contentsOfDirectory(atPath: here)
    let name = "temporary" + "Directory"
    let using = try files.filter {
      try String(contentsOfFile: "\(here)/\($0)", encoding: .utf8).contains("." + name)
    }
    #expect(using == ["TemporaryFolder.swift"])
  }
}
