import Drawing
import FrameExport
import JSON
import Lessons
import Screens
import Terminals
import Visualizer

/// The files that `S` writes in a lesson: the picture, and the run of the visualiser if the lesson plays on it.
struct SavedLesson: Sendable {
  let lesson: Lesson
  let capabilities: Capabilities
  /// The checksum of the data that the lesson opens; nil on another screen than the visualiser.
  let checksum: String?

  /// Returns a notice that names the files.
  ///
  /// The recording has the keys that the lesson pressed. What the user does while exploring is not recorded.
  @Sendable func save<Base>(
    _ screen: LessonScreen<Base>, _ frame: Frame, _ recording: Recording
  ) -> String {
    guard let session = screen.base as? Session, let checksum else {
      return savePicture(frame, screen.preferences.theme)
    }
    let run = SavedRun(
      arguments: lesson.opening.words + ["--theme", screen.preferences.theme.rawValue],
      capabilities: capabilities, checksum: checksum,
      files: lesson.data.map { RecordingFile.File(name: $0.name, text: $0.text) })
    return run.save(
      session, frame, screen.events.map { Recording(size: recording.size, events: $0) })
  }

  /// A bench has no run.
  private func savePicture(_ frame: Frame, _ theme: Theme) -> String {
    let set = FileSet(
      name: "emscope-\(SavedRun.word(lesson.name))",
      files: [
        FileSet.File(
          ending: ".svg", text: SvgExport.text(of: frame, ground: theme.ground ?? .dark)),
        FileSet.File(ending: ".txt", text: TextExport.text(of: frame)),
      ])
    do throws(Failure) {
      return "saved \(try set.write()).svg and .txt (picture)"
        + (FileCalls.presentFolder.map { " in \(visible($0))" } ?? "")
    } catch {
      return "not saved: \(error.message)"
    }
  }
}
