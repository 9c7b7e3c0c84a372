import JSON
import Testing

@Suite struct NearestNameTests {
  @Test(
    arguments: [
      ("trcae", "trace"), ("farme", "frame"), ("replya", "replay"), ("Trace", "trace"),
      ("trac", "trace"), ("traces", "trace"), ("datset", "datasets"), ("lesson", "lesson"),
      ("x", nil), ("", nil), ("kes", "keys"), ("banana", nil), ("äkeys", "keys"),
    ] as [(String, String?)])
  func theNearestNameWithinTwoEditsIsFound(word: String, meant: String?) {
    let names = ["view", "trace", "frame", "datasets", "lessons", "lesson", "replay", "keys"]
    #expect(nearest(to: word, in: names) == meant)
  }
}
