import Drawing
import FrameExport
import JSON
import Screens
import Stepping
import Terminals
import Visualizer

/// The files that `S` writes to the current folder: the picture as SVG and text, the trace, the run as a recording,
/// θ as a start file, and the points with their q.
struct SavedRun: Sendable {
  /// The arguments of the program.
  let arguments: [String]
  let capabilities: Capabilities
  /// The checksum of the data at the start.
  let checksum: String
  /// The user's files that the arguments name.
  let files: [RecordingFile.File]

  /// Writes the files under the first free number. Returns a notice that names them and their folder.
  func save(_ session: Session, _ frame: Frame, _ recording: Recording) -> String {
    let isWhole = files.map(\.text.utf8.count).reduce(0, +) <= RecordingFile.longestFiles
    let file = RecordingFile(
      arguments: arguments, capabilities: capabilities, recording: recording,
      checksum: checksum, files: isWhole ? files : [])
    let ground = session.preferences.theme.ground ?? .dark
    let set = FileSet(
      name: "emscope-\(SavedRun.word(session.dataset.name))",
      files: [
        FileSet.File(ending: ".svg", text: SvgExport.text(of: frame, ground: ground)),
        FileSet.File(ending: ".txt", text: TextExport.text(of: frame)),
        FileSet.File(ending: ".csv", text: TraceWriter(format: .csv, run: session.run).history),
        FileSet.File(
          ending: ".json", text: file.text(recipe: RecipeFile.json(session.run))),
        FileSet.File(ending: "-start.json", text: StartFile.text(session.run)),
        FileSet.File(ending: "-points.csv", text: PointsFile.text(session.run)),
      ])
    do throws(Failure) {
      let run = isWhole ? "run" : "run, without its data: more than 1 MB"
      return "saved \(try set.write()).svg, .txt (picture), .csv (trace), .json (\(run)),"
        + " -start.json (θ) and -points.csv (q)"
        + (FileCalls.presentFolder.map { " in \(visible($0))" } ?? "")
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
