import Foundation
import Testing

/// Which target may import which: the table of docs/ARCHITECTURE.md, checked against the import lines.
@Suite struct DoorTests {
  static let system: Set<String> = ["Glibc", "Darwin", "Dispatch", "Synchronization"]
  static let doors: [String: Set<String>] = [
    "Plane": [],
    "Information": [],
    "MixtureKernels": [],
    "MixtureKernelsV3": [],
    "MixtureKernelsV4": [],
    "Mixtures": [
      "Plane", "CProcessor", "MixtureKernels", "MixtureKernelsV3", "MixtureKernelsV4",
    ],
    "Datasets": ["Plane"],
    "Terminals": [],
    "Drawing": ["Plane", "Terminals"],
    "Screens": ["Drawing", "Terminals"],
    "Benches": ["Information", "Screens", "Drawing", "Terminals", "Plane"],
    "Visualizer": [
      "Plane", "Mixtures", "Datasets", "Drawing", "Terminals", "Screens", "Benches", "CLessons",
    ],
    "Curses": ["Terminals", "CCurses"],
    "emscope": [
      "Plane", "Mixtures", "Information", "Datasets", "Terminals", "Drawing", "Screens",
      "Benches", "Visualizer", "Curses", "ArgumentParser",
    ],
  ]

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func sources(_ target: String, endings: Set<String>) throws -> [URL] {
    let folder = root.appending(path: "Sources/\(target)")
    let files = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    return files.compactMap { $0 as? URL }.filter { endings.contains($0.pathExtension) }
  }

  @Test(arguments: doors.keys.sorted()) func importsOnlyThroughItsDoors(_ target: String) throws {
    let allowed = try #require(Self.doors[target]).union(Self.system)
    let files = try Self.sources(target, endings: ["swift"])
    #expect(!files.isEmpty)
    for file in files {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        let words = line.split(separator: " ")
        guard let at = words.firstIndex(of: "import"),
          at == 0 || words[..<at].allSatisfy({ $0.hasPrefix("@") || $0 == "public" })
        else { continue }
        let module = String(words.last ?? "")
        #expect(allowed.contains(module), "\(file.lastPathComponent) imports \(module)")
      }
    }
  }

  @Test func everyTargetIsInTheTable() throws {
    let targets = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appending(path: "Sources").path
    ).filter { !["CCurses", "CLessons", "CProcessor"].contains($0) }
    #expect(Set(targets) == Set(Self.doors.keys))
  }

  @Test func cursesAndSignalsStandInOnePlace() throws {
    for target in Self.doors.keys {
      for file in try Self.sources(target, endings: ["swift", "c", "h"]) {
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(!text.contains("curses.h"), "\(file.lastPathComponent) names curses.h")
        #expect(!text.contains("sigaction("), "\(file.lastPathComponent) handles signals")
      }
    }
  }

  @Test func nothingIsLeftForLater() throws {
    let words = ["TODO", "FIXME", "XXX:", "fatalError(", "try!"]
    for target in Self.doors.keys {
      for file in try Self.sources(target, endings: ["swift"]) {
        let text = try String(contentsOf: file, encoding: .utf8)
        for word in words {
          #expect(!text.contains(word), "\(file.lastPathComponent) has \(word)")
        }
      }
    }
  }
}
