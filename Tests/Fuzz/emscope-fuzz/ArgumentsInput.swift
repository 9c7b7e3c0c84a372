/// Words of a command line, one in a line.
struct ArgumentsInput: FuzzedInput {
  let name = "words"

  let seeds = [
    "trace\nold-faithful\n--half-steps\n3", "frame\niris\n-k\n3\n--size\n60x18", "datasets\niris",
    "distributions\n--p\nnormal:3,1\n--q\nlaplace:0,2\n--view\nquantise\n--width\n0.5\n--keys\nright",
    "jensen\n--joint\n0.05,0\n--q\n0.1\n--weights\n0.5,0.5\n--keys\nleft", "keys", "lessons",
    "frame",
    "trace\ncrabs\n--family\nstudent-t:8\n--expectation\ntempered:0.5\n--maximization\ndamped:0.3\n--until\n1",
    "trace\noverlap\n--covariance\ntied\n--prior\ndefault\n--hold\nmeans,weights\n--half-steps\n4",
    "frame\nwine\n--x\n3\n--y\nash\n--standardize\n--theme\nlight\n--glyphs\nascii\n--color\n8",
  ].map { Array($0.utf8) }

  let tokens =
    [
      "trace", "frame", "lesson", "replay", "jensen", "distributions", "--p", "--q", "--joint",
      "--width",
      "normal:0,1e-308", "normal:1e8,1", "laplace:1e15,1e-15", "two-normals:-1e300,1e300,1",
      "uniform:0,1e308",
      "coin:0", "0.05,0", "1e308,1e308", "0,0", "5e-324,1", "--view", "quantise", "code",
      "information", "nan",
      "inf", "-1", "1e400", "--seed", "--init", "random-points", "k-means++", "--covariance-floor",
      "1e300",
      "--expectation", "partial:1000", "tempered:1e308", "tempered:1e-300", "--maximization",
      "damped:1e-300",
      "student-t:1e-300", "student-t:1e300", "lines", "--components", "64", "--threads", "64",
      "--half-steps", "0",
      "--until", "1e-300", "--help", "--version", "--size", "1x1", "1000x1000", "--x", "none", "",
      "-", "--", "\u{1B}",
    ].map { "\n\($0)\n" }

  func read(_ bytes: [UInt8], _ random: inout FuzzRandom) {}

  func command(_ path: String, _ random: inout FuzzRandom) -> [String] {
    let words = ((try? FileText.read(path)) ?? "").split(separator: "\n").map(String.init)
    // Without a command the program would wait for a terminal's keys.
    return words.isEmpty ? ["keys"] : words
  }
}
