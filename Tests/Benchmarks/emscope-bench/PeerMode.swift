import Mixtures
import Plane

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// One engine among others, timed from outside: reads a common workload and prints how long LO and
/// HI iterations from its start take, so that what they share cancels.
///
///     emscope-bench peer DATADIR N LO HI REPS THREADS [full|classical]
///
/// DATADIR holds `x_N.f64` (N pairs of doubles) and `init.txt` (K, then K lines of weight, mean,
/// and covariance xx xy yy). `full` takes E and M half-steps with log p, Q, H and KL after each;
/// `classical` whole iterations with log p alone. Prints REPS lines `REP seconds seconds`, then
/// `LOGLIK` and `PEAKKB`.
struct PeerMode {
  let model: Model
  let start: Mixture
  let isClassical: Bool

  init?(folder: String, count: Int, threads: Int, isClassical: Bool) {
    guard
      let points = PeerMode.points(folder + "/x_\(count).f64", count: count),
      let observations = Observations(points),
      let start = PeerMode.start(folder + "/init.txt")
    else { return nil }
    model = Model(observations: observations, family: GaussianFamily(), threads: threads)
    self.start = model.working(start)
    self.isClassical = isClassical
  }

  func run(low: Int, high: Int, repetitions: Int) {
    var logLikelihood = fit(2)
    for _ in 0..<repetitions {
      let short = seconds { logLikelihood = fit(low) }
      let long = seconds { logLikelihood = fit(high) }
      print("REP \(short) \(long)")
    }
    print("LOGLIK \(logLikelihood)")
    print("PEAKKB \(PeerMode.peakKilobytes)")
  }

  /// log p before the last M, as other engines report it.
  private func fit(_ iterations: Int) -> Double {
    var logLikelihood = Double.nan
    if isClassical {
      var run = ClassicalRun(model: model, start: start)
      for _ in 0..<iterations {
        logLikelihood = run.logLikelihood
        run.advance()
      }
    } else {
      let rules = Rules()
      var fit = Fit(model: model, start: start, rules: rules)
      for _ in 0..<iterations {
        fit = fit.advance(.expectation, rules: rules)
        logLikelihood = fit.bound.logLikelihood
        fit = fit.advance(.maximization, rules: rules)
      }
    }
    return logLikelihood
  }

  /// Reads in pieces, so that the pairs are never all in memory beside the columns.
  private static func points(_ path: String, count: Int) -> Points? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var (x, y): ([Double], [Double]) = ([], [])
    x.reserveCapacity(count)
    y.reserveCapacity(count)
    var piece = [Double](repeating: 0, count: 8192)
    while x.count < count {
      let pairs = fread(&piece, 16, min(4096, count - x.count), file)
      guard pairs > 0 else { return nil }
      for i in 0..<pairs {
        x.append(piece[2 * i])
        y.append(piece[2 * i + 1])
      }
    }
    return Points(x: x, y: y)
  }

  private static func start(_ path: String) -> Mixture? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let length = fread(&bytes, 1, bytes.count, file)
    let text = String(decoding: bytes.prefix(length), as: UTF8.self)
    let numbers = text.split { $0 == " " || $0 == "\n" }.compactMap { Double($0) }
    guard let first = numbers.first, numbers.count == 1 + 6 * Int(first) else { return nil }
    let rows = (0..<Int(first)).map { Array(numbers[1 + 6 * $0..<7 + 6 * $0]) }
    return Mixture(
      weights: rows.map { $0[0] },
      components: rows.map {
        Component(
          mean: Point($0[1], $0[2]), covariance: SymmetricMatrix(xx: $0[3], xy: $0[4], yy: $0[5]))
      })
  }

  private static var peakKilobytes: Int {
    var usage = rusage()
    #if canImport(Glibc)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return usage.ru_maxrss
    #else
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss / 1024
    #endif
  }
}
