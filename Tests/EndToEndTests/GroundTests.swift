import Foundation
import Testing

/// Which ground the program asks the terminal for, in the bytes themselves.
struct GroundTests {
  private static let dark = "48;5;233m"
  private static let light = "48;5;231m"

  private func bytes(
    _ options: [String], keys: String = "q", environment: [String: String?] = [:]
  ) throws -> String {
    let changes = environment.merging(["TERM": "xterm-256color"]) { given, _ in given }
    let pty = try Pty([emscopePath, "--no-motion"] + options, environment: changes)
    try pty.wait("quit")
    for key in keys {
      pty.type(String(key))
      // The picture of a key is skipped if the next one waits.
      pty.pause(0.3)
    }
    #expect(pty.status() == 0)
    return String(decoding: pty.bytes, as: UTF8.self)
  }

  @Test func anUnknownGroundIsPainted() throws {
    #expect(try bytes([]).contains(Self.dark))
    #expect(try bytes(["--theme", "light"]).contains(Self.light))
    #expect(
      try bytes(["--theme", "dark"], environment: ["COLORFGBG": "15;0"]).contains(Self.dark))
  }

  @Test func aGroundThatAutoLearntIsLeftAlone() throws {
    for (value, painted) in [("15;0", Self.dark), ("0;15", Self.light)] {
      #expect(try !bytes([], environment: ["COLORFGBG": value]).contains(painted))
    }
    // The other themes bring theirs: dark, light, high contrast.
    let toggled = try bytes([], keys: "tq", environment: ["COLORFGBG": "15;0"])
    #expect(toggled.contains(Self.light) && !toggled.contains(Self.dark))
  }

  @Test func lessonsAndBenchesBringTheirs() throws {
    for command in [["lesson", "1"], ["jensen"], ["distributions"]] {
      let pty = try Pty(
        [emscopePath] + command + ["--theme", "light"], environment: ["TERM": "xterm-256color"])
      try pty.wait("quit")
      pty.type("q")
      #expect(pty.status() == 0)
      #expect(String(decoding: pty.bytes, as: UTF8.self).contains(Self.light), "\(command)")
    }
  }

  @Test func withoutColourNothingIsPainted() throws {
    #expect(try !bytes([], environment: ["NO_COLOR": "1"]).contains("48;"))
    #expect(try !bytes(["--theme", "mono"]).contains("48;"))
  }
}
