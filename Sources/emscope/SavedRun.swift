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
    let base = "emscope-\(SavedRun.word(session.dataset.name))"
    let endings = SavedRun.endings
    let number = (1...9999).first { number in
      endings.allSatisfy { !UserFile.exists("\(base)-\(number).\($0)") }
    }
    guard let number else { return "nothing saved: \(base)-1 to -9999 exist" }
    let file = RecordingFile(
      arguments: arguments, capabilities: capabilities, recording: recording,
      checksum: checksum)
    let texts = [
      SvgExport.text(of: frame, ground: session.preferences.theme.ground ?? .dark),
      TextExport.text(of: frame),
      TraceWriter(format: .csv, run: session.run).history,
      file.text(recipe: RecipeFile.json(session.run)),
    ]
    do throws(Failure) {
      for (ending, text) in zip(endings, texts) {
        try UserFile.create("\(base)-\(number).\(ending)", text)
      }
    } catch {
      return "not saved: \(error.message)"
    }
    return "saved \(base)-\(number)" + ".svg, .txt (picture), .csv (trace), .json (run)"
  }

  private static let endings = ["svg", "txt", "csv", "json"]

  /// The last part of a path without its ending, in letters for every file system.
  private static func word(_ name: String) -> String {
    let last = name.split(separator: "/").last ?? "data"
    let stem = last.split(separator: ".").first ?? last
    let kept = stem.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    return kept.allSatisfy { $0 == "-" } ? "data" : String(kept.prefix(40))
  }
}
