import Terminals
import Testing

@testable import Lessons
@testable import Screens

/// The limits of a lesson: keys, bytes, and time without a sign.
@Suite struct LessonBoundTests {
  private static func text(pressing keys: String) -> String {
    Course.head + "I\n\n## First\n\nWords.\n\n- **Press** `\(keys)`\n"
  }

  @Test func tooManyKeysAtOnceAreRefused() throws {
    _ = try Course.lesson(Self.text(pressing: "+*\(LessonKeys.most)"))
    let error = #expect(throws: LessonError.self) {
      try Course.lesson(Self.text(pressing: "+*\(LessonKeys.most + 1)"))
    }
    #expect(error?.description == "x.md:11:14: 2001 keys at once; press at most 2000")
    #expect(throws: LessonError.self) { try Course.lesson(Self.text(pressing: "+*1000001")) }
  }

  @Test func aLongLessonIsRefused() throws {
    let long = Course.text + String(repeating: "Words.\n", count: 200_000)
    let error = #expect(throws: LessonError.self) { try Course.lesson(long) }
    #expect(error?.description.hasPrefix("x.md:1:1: the lesson is longer than 256 KB") == true)
  }

  /// Keys that may take long are played apart, and a sign is on the last line meanwhile.
  @Test func longKeysAreSaidToRun() throws {
    var screen = try Course.screen(Self.text(pressing: "+*200"))
    _ = try screen.update(.next, in: Course.size)
    #expect(screen.step == 1 && screen.isLong(.next))
    #expect(screen.interruption(by: .common(.quit)) == .quits)
    let short = try Course.screen()
    #expect(!short.isLong(.next) && !short.isLong(.back))
    #expect(
      short.isLong(.go(to: 2)) && short.isLong(.resume(at: 2)) && short.isLong(.list(.confirm)))
    var surface = Surface(measuring: Course.size, for: screen.preferences)
    screen.drawBusy(Busy(waitingKeys: 0, canStop: false), on: &surface)
    let last = surface.frame.row(Course.size.rows - 1).map { String(Character($0.scalar)) }
    #expect(last.joined().hasSuffix(" computing … "))
  }

  /// An action that is done when the screen is shown, before any key.
  @Test func aLessonResumesInTheLoop() throws {
    let terminal = ScriptedTerminal(
      size: Course.size, events: [.key(.character("t"))], keepsFrames: true)
    let screen = try Course.screen()
    let end = Loop().run(screen, on: terminal, first: .resume(at: 2)).screen
    #expect(end.step == 2)
    #expect(terminal.frames.count == 3)
    #expect(terminal.frames.first == screen.frame(size: Course.size, capabilities: Capabilities()))
  }
}
