import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// The bytes that the program writes to the terminal, and the screen after them.
@Suite struct OutputTests {
  /// Waits until nothing has come for a while.
  private func settle(_ pty: Pty, seconds: Double = 0.4) {
    var (count, since) = (-1, Date())
    _ = eventually {
      pty.pump()
      if pty.bytes.count != count { (count, since) = (pty.bytes.count, Date()) }
      return Date().timeIntervalSince(since) > seconds ? () : nil
    }
  }

  /// The first iteration changes most of the screen; on the terminal's own ground the others take
  /// at most 6 KB.
  @Test func aHalfStepIsShort() throws {
    let pty = try Pty(
      [emscopePath, "old-faithful", "--no-motion"], columns: 120, rows: 40,
      environment: ["TERM": "xterm-256color", "COLORFGBG": "15;0"])
    try pty.wait("quit")
    settle(pty)
    for step in 1...10 {
      let before = pty.bytes.count
      pty.type(step % 2 == 1 ? "e" : "m")
      settle(pty)
      let count = pty.bytes.count - before
      #expect(
        (100...(step <= 2 ? 8192 : 6144)).contains(count), "half-step \(step): \(count) bytes")
    }
  }

  #if os(Linux)
    @Test func idleTakesNoProcessorTime() throws {
      let pty = try Pty([emscopePath])
      try pty.wait("quit")
      settle(pty)
      var clock = clockid_t()
      #expect(clock_getcpuclockid(pty.child.pid, &clock) == 0)
      func used() -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + 1e-9 * Double(time.tv_nsec)
      }
      let before = used()
      usleep(1_000_000)
      // A look at the size of the window now and then.
      #expect(used() - before < 0.005)
    }
  #endif

  /// Changes sent one after the other lead to the same screen as a whole frame.
  @Test(
    .enabled(if: Tmux.isInstalled, "tmux is not installed"),
    arguments: ["xterm-256color", "tmux-256color", "screen-256color", "xterm", "linux", "vt100"])
  func aRedrawChangesNothing(term: String) throws {
    let tmux = try Tmux(
      "\(quoted(emscopePath)) old-faithful --no-motion", columns: 100, rows: 30,
      environment: ["TERM": term])
    try tmux.wait("N=272")
    for key in ["e", "m", "e", "m", "?", "Escape", "t", "t", "t", "3", "Tab", "w"] {
      try tmux.press(key)
      // At once with the next key it would be Alt.
      if key == "Escape" { usleep(60_000) }
    }
    try tmux.wait("How fast")
    let shown = try tmux.cells()
    try tmux.press("C-l")
    usleep(300_000)
    let redrawn = try tmux.cells()
    #expect(redrawn == shown)
  }
}
