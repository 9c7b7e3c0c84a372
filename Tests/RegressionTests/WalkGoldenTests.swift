import Terminals
import TestSupport
import Testing

/// Every frame of every recorded walk is what it was, cell by cell.
///
/// After an intended change, run `EMSCOPE_RECORD_GOLDENS=1 swift test --filter Golden` and read the
/// difference before you commit it.
@Suite(.comparable) struct WalkGoldenTests {
  @Test(arguments: Walk.names) func everyFrameIsAsRecorded(_ name: String) throws {
    let walk = try Walk(named: name)
    let frames = try walk.play()
    if Recordings.isRecording {
      try Recordings.write(walk.text(of: frames), to: "Walks/\(name).txt")
      return
    }
    for (at, (recorded, shown)) in zip(walk.frames, frames).enumerated() {
      let rows = FrameDigest(shown.frame).differences(from: recorded.digest)
      guard !rows.isEmpty else { continue }
      let text = FrameDescription.text(of: shown.frame)
      Issue.record(
        "\(name): frame \(at), after \(recorded.event), differs in the rows \(rows):\n\(text)")
      return
    }
    #expect(frames.count == walk.frames.count, "\(name) has another number of frames")
    let picture = frames.last.map { FrameDescription.text(of: $0.frame) }
    #expect(picture == walk.picture, "\(name): the last frame differs")
  }
}
