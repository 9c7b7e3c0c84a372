import Terminals
import Testing

/// The recordings leave nothing out.
@Suite struct CoverageTests {
  @Test(arguments: Program.keys.keys.sorted())
  func everyKeyOfTheTableIsPressed(_ table: String) throws {
    let walks = try Walk.names.map(Walk.init(named:)).filter {
      $0.screen.rawValue == table || $0.name.hasPrefix(table)
    }
    let pressed = Set(try walks.flatMap { try $0.events })
    for key in Program.keys[table] ?? [] {
      #expect(
        pressed.contains(.key(key)), "no walk of \(table) presses \(KeyScript.token(of: key) ?? "")"
      )
    }
  }

  @Test(arguments: Program.datasets) func everyDatasetIsWalked(_ name: String) throws {
    #expect(Walk.names.contains("datasets-opened-\(name)"))
  }

  @Test(arguments: Program.lessons) func everyLessonIsPlayed(_ name: String) throws {
    #expect(Walk.names.contains("lesson-\(name)"))
  }
}
