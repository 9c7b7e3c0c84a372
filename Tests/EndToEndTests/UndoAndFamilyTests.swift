import Foundation
import Testing

/// `U` and the degrees of freedom through the whole program.
@Suite struct UndoAndFamilyTests {
  /// The frame after keys.
  private func frame(_ keys: String, _ arguments: String...) throws -> String {
    let result = try Program.run(["frame", "old-faithful", "--keys", keys] + arguments)
    #expect(result.status == 0, "\(result.error)")
    return result.output
  }

  /// An action with `U` after it leads to the picture without both. The last key clears the notice.
  @Test(arguments: [
    "s", ">", "R", "v down enter", "p down enter", "f down enter", "d down enter", "c",
    "x u esc U U",
    ": s e e d space 2 0 enter", "M tick*100 enter U U M tick*20 esc", "d s esc", "i D U",
  ])
  func undoLeadsBack(_ keys: String) throws {
    #expect(try frame("space space \(keys) U space") == frame("space space space"))
  }

  @Test func aPointStaysInEveryNewRun() throws {
    let edit = "x 0 right right up up enter esc"
    for keys in ["R", "s", ">", "f down enter", "f end enter", "d s esc", "M tick*60 enter"] {
      #expect(try frame("\(edit) \(keys)").contains("N=273"), "\(keys)")
    }
    #expect(
      try frame("\(edit) d down enter").contains("1 added point of Old Faithful is forgotten"))
  }

  @Test func degreesOfFreedomAreAnOption() throws {
    let folder = try TemporaryFolder()
    let means = #""weights":[1],"means":[[3,70]],"covariances":[[[1,0],[0,100]]]"#
    let plain = try folder.file("plain.json", "{\(means)}")
    let eight = try folder.file("eight.json", "{\(means),\"degreesOfFreedom\":8}")
    func title(_ arguments: String...) throws -> String {
      let result = try Program.run(
        ["frame", "old-faithful", "--size", "200x60", "--keys", "s"] + arguments)
      #expect(result.status == 0, "\(result.error)")
      return result.output.split(separator: "\n").first.map(String.init) ?? ""
    }
    #expect(try title("--family", "student-t").contains("student-t:4 full"))
    #expect(try title("--family", "student-t:2.5").contains("student-t:2.5 full"))
    #expect(
      try title("--family", "student-t:6", "--start", plain).contains("K=1 student-t:6 full"))
    #expect(try title("--family", "student-t", "--start", eight).contains("student-t:8 full"))
    #expect(try title("--family", "student-t:8", "--start", eight).contains("student-t:8 full"))
    let conflict = try Program.run(
      ["trace", "old-faithful", "--half-steps", "1", "--family", "student-t:6", "--start", eight])
    #expect(conflict.status == 64)
    #expect(
      conflict.error.contains("--family student-t:6 disagrees with \(eight), which has student-t:8")
    )
    let wrong = try Program.run(["frame", "old-faithful", "--family", "student-t:0"])
    #expect(wrong.status == 64)
    #expect(wrong.error.contains("student-t:NU"))
  }
}
