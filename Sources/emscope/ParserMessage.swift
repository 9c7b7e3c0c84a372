import ArgumentParser

extension ParsableArguments {
  /// The first line of what the argument parser says about an error, for errors that name a file.
  static func firstLine(of error: any Error) -> String {
    message(for: error).split(separator: "\n").first.map(String.init) ?? "unusable arguments"
  }
}
