import Drawing
import FrameExport
import Screens
import Stepping
import Terminals
import Visualizer

/// The files that `S` writes to the current folder: the picture as SVG and text, the trace, and the
/// run as a recording.
struct SavedRun: Sendable {
  /// The arguments of the program.
  let arguments: [String]
  let capabilities: Capabilities
  /// The checksum of the data at the start.
  let checksum: String

  /// Writes the four files under the first free number. Returns a notice of one line.
  func save(_ session: Session, _ frame: Frame, _ recording: Recording) -> String {
    let file = RecordingFile(
      arguments: arguments, capabilities: capabilities, recording: recording,
      checksum: checksum)
    let ground = session.preferences.theme.ground ?? .dark
    let set = FileSet(
      name: "emscope-\(SavedRun.word(session.dataset.name))",
      files: [
        FileSet.File(ending: "svg", text: SvgExport.text(of: frame, ground: ground)),
        FileSet.File(ending: "txt", text: TextExport.text(of: frame)),
        FileSet.File(ending: "csv", text: TraceWriter(format: .csv, run: session.run).history),
        FileSet.File(
          ending: "json", text: file.text(recipe: RecipeFile.json(session.run))),
      ])
    do throws(Failure) {
      return "saved \(try set.write())" + ".svg, .txt (picture), .csv (trace), .json (run)"
    } catch {
      return "not saved: \(error.message)"
    }
  }

  /// The last part of a path without its ending, in letters for every file system.
  private static func word(_ name: String) -> String {
    let last = name.split(separator: "/").last ?? "data"
    let stem = last.split(separator: ".").first ?? last
    let kept = stem.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    return kept.allSatisfy { $0 == "-" } ? "data" : String(kept.prefix(40))
  }
}
