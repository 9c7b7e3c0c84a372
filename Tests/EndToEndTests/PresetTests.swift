import Foundation
import Testing

/// Every data set of the shelf, opened, run to its end, and its trouble cured.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct PresetTests {
  struct Preset: Sendable, CustomTestStringConvertible {
    let name: String
    let title: String
    let count: String
    /// The beginning of its description.
    let story: String
    /// The key that its trouble names.
    let cure: String?
    var testDescription: String { name }
  }

  /// As `emscope datasets` tells of them.
  static let listed: [Preset] = {
    guard let listing = try? Program.run(["datasets"]).output else { return [] }
    return listing.components(separatedBy: "\n\n").compactMap { entry in
      let lines = entry.components(separatedBy: "\n")
      guard let head = lines.first(where: { $0.contains(", N=") }) else { return nil }
      let parts = head.components(separatedBy: ": ")
      guard parts.count >= 2, lines.count >= 3, let at = head.range(of: ", N=") else { return nil }
      let title = head[..<at.lowerBound].dropFirst(parts[0].count + 2)
      let cure = lines.first { $0.hasPrefix("  Press ") }?.dropFirst("  Press ".count).first
      return Preset(
        name: parts[0], title: String(title),
        count: "N=" + head[at.upperBound...].prefix { $0 != "," },
        story: String(lines[2].dropFirst(2).prefix(40)), cure: cure.map(String.init))
    }
  }()

  @Test func theListingIsUnderstood() {
    #expect(Self.listed.count == 25)
    #expect(Self.listed.filter { $0.cure != nil }.count == 14)
    #expect(Self.listed.first?.title == "Old Faithful")
  }

  @Test(arguments: listed) func runsAndIsCured(_ preset: Preset) throws {
    let tmux = try Tmux("\(quoted(emscopePath)) \(preset.name)", columns: 120, rows: 40)
    try run(preset, on: tmux)
  }

  /// The same by the list of the program: `d`, down to it, Enter.
  @Test func eachIsOpenedFromTheList() throws {
    let tmux = try Tmux("\(quoted(emscopePath)) crabs", columns: 120, rows: 40)
    try tmux.wait("Rock crabs  N=200")
    for (at, preset) in Self.listed.enumerated() {
      try tmux.press("d", "Home")
      for _ in 0..<at { try tmux.press("Down") }
      try tmux.wait(for: "the list with \(preset.title) chosen") { rows in
        rows.contains { $0.contains(preset.story) } && rows.contains { $0.contains("enter opens") }
      }
      try tmux.press("Enter")
      try tmux.wait(for: preset.title) { rows in
        rows[0].contains("· \(preset.title)  \(preset.count)") && rows[0].contains("start")
          && !rows.contains { $0.contains("enter opens") }
      }
      try tmux.type("  ")
      try tmux.wait(for: "two half-steps of \(preset.name)") { $0[0].contains("after M") }
    }
    try tmux.type("q")
    #expect(try tmux.status() == 0)
  }

  private func run(_ preset: Preset, on tmux: Tmux) throws {
    try tmux.wait("· \(preset.title)  \(preset.count)")
    try tmux.type("c")
    try tmux.wait(for: "the end of the run of \(preset.name)") { rows in
      rows[0].contains("after ") && !rows[0].contains("converging")
    }
    let ended = try tmux.screen()
    #expect(ended[0].contains("after M"), "\(ended[0])")
    #expect(ended.contains { $0.contains("log p") } && ended.contains { $0.contains("KL") })
    if let cure = preset.cure {
      try tmux.type(cure)
      try tmux.wait(for: "something new by \(cure) in \(preset.name)") { $0 != ended }
      try tmux.press("Escape")
      try tmux.type(" ")
      try tmux.wait(for: "a step after the cure of \(preset.name)") { rows in
        rows.contains { $0.contains("E-step") || $0.contains("M-step") }
      }
    }
    try tmux.type("q")
    #expect(try tmux.status() == 0, "\(preset.name)")
  }
}
