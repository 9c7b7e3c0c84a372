import Testing

/// The line on standard error that shows that a command without a screen is still working.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct WorkSignTests {
  /// Input that comes late, with standard output in a file.
  private func start(_ seconds: Int, errors: String = "") throws -> Tmux {
    let rows = #"x,y\n1.5,2\n2.5,4\n0.5,3\n"#
    return try Tmux(
      "sh -c "
        + quoted(
          "(sleep \(seconds); printf '\(rows)') | \(quoted(emscopePath)) trace - -k 1 --half-steps 1"
            + " >/dev/null \(errors); echo done; sleep 9"))
  }

  @Test func itAppearsAndIsErased() throws {
    let tmux = try start(4)
    try tmux.wait("emscope: working for 2 s: reading standard input")
    try tmux.wait("done")
    #expect(try tmux.screen().filter { !$0.isEmpty } == ["done"])
  }

  @Test func aShortCommandHasNone() throws {
    let tmux = try start(0)
    try tmux.wait("done")
    #expect(try tmux.screen().filter { !$0.isEmpty } == ["done"])
  }

  /// A file that takes the errors has no sign.
  @Test func aFileHasNone() throws {
    let folder = try TemporaryFolder()
    let errors = folder("errors")
    let tmux = try start(2, errors: "2>\(quoted(errors)); cat \(quoted(errors))")
    try tmux.wait("done")
    #expect(try tmux.screen().filter { !$0.isEmpty } == ["done"])
  }
}
