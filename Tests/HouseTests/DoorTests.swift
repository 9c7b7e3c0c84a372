import Foundation
import Testing

/// The imports of every target against its dependencies in Package.swift, the one table of doors.
@Suite struct DoorTests {
  /// A target with sources in `Sources`, and the modules that it may import.
  struct Room: Sendable, CustomTestStringConvertible {
    let name: String
    let doors: Set<String>
    var testDescription: String { name }
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Modules of the toolchain; Foundation would quadruple the program and double its start.
  static let system: Set<String> = ["Glibc", "Darwin", "Dispatch", "Synchronization"]

  /// The targets of Package.swift, read from its text.
  static let rooms: [Room] = {
    let text =
      (try? String(contentsOf: root.appending(path: "Package.swift"), encoding: .utf8)) ?? ""
    // A product that many targets use has a name of its own there.
    let targets = text.replacing("realModule", with: "\"RealModule\"")
    let pattern =
      #/\.(?:executableTarget|target)\(\s*name: "(\w[\w-]*)"(?:,\s*dependencies: \[(.*?)\])?/#
      .dotMatchesNewlines()
    return targets.matches(of: pattern).map { match in
      let names = (match.2 ?? "").matches(of: #/(?:name: )?"(\w+)"/#).map { String($0.1) }
      return Room(name: String(match.1), doors: Set(names))
    }.filter { FileManager.default.fileExists(atPath: folder(of: $0.name).path) }
  }()

  static func folder(of target: String) -> URL { root.appending(path: "Sources/\(target)") }

  static func sources(of target: String, endings: Set<String>) throws -> [URL] {
    let files = try #require(
      FileManager.default.enumerator(at: folder(of: target), includingPropertiesForKeys: nil))
    return files.compactMap { $0 as? URL }.filter { endings.contains($0.pathExtension) }
  }

  /// The modules that a source file imports.
  static func imports(of file: URL) throws -> [String] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let at = words.firstIndex(of: "import"), at + 1 < words.count,
        words[..<at].allSatisfy({ $0.hasPrefix("@") || ["public", "package"].contains($0) })
      else { return nil }
      return String(words[words.count - 1])
    }
  }

  @Test func everyFolderOfSourcesIsATarget() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appending(path: "Sources").path)
    #expect(Set(folders) == Set(Self.rooms.map(\.name)))
  }

  @Test(arguments: rooms) func importsOnlyThroughItsDoors(_ room: Room) throws {
    for file in try Self.sources(of: room.name, endings: ["swift"]) {
      for module in try Self.imports(of: file) {
        #expect(
          room.doors.union(Self.system).contains(module),
          "\(file.lastPathComponent) imports \(module)")
      }
    }
  }

  /// A door that no file uses is no door.
  @Test(arguments: rooms) func everyDoorIsUsed(_ room: Room) throws {
    let files = try Self.sources(of: room.name, endings: ["swift"])
    guard !files.isEmpty else { return }
    let used = try files.reduce(into: Set<String>()) { try $0.formUnion(Self.imports(of: $1)) }
    #expect(room.doors.subtracting(used) == [])
  }

  @Test func noTwoRoomsNeedEachOther() {
    var reached = Dictionary(uniqueKeysWithValues: Self.rooms.map { ($0.name, $0.doors) })
    for _ in Self.rooms {
      for (room, doors) in reached {
        reached[room] = doors.reduce(into: doors) { $0.formUnion(reached[$1] ?? []) }
      }
    }
    for (room, doors) in reached { #expect(!doors.contains(room), "\(room) needs itself") }
  }

  @Test func cursesAndSignalsAreInOnePlace() throws {
    for room in Self.rooms where room.name != "CCurses" {
      for file in try Self.sources(of: room.name, endings: ["swift", "c", "h"]) {
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(!text.contains("curses.h"), "\(file.lastPathComponent) names curses.h")
        #expect(!text.contains("sigaction("), "\(file.lastPathComponent) handles signals")
      }
    }
  }

  @Test func nothingIsLeftForLater() throws {
    let words = ["TODO", "FIXME", "XXX:", "fatalError(", "try!"]
    for room in Self.rooms {
      for file in try Self.sources(of: room.name, endings: ["swift"]) {
        let text = try String(contentsOf: file, encoding: .utf8)
        for word in words {
          #expect(!text.contains(word), "\(file.lastPathComponent) has \(word)")
        }
      }
    }
  }
}
