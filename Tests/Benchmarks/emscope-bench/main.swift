#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import Mixtures

let arguments = CommandLine.arguments.dropFirst()
if arguments.first == "peer" {
  let rest = Array(arguments.dropFirst())
  let numbers = rest.dropFirst().prefix(5).compactMap { Int($0) }
  guard numbers.count == 5,
    let peer = PeerMode(
      folder: rest[0], count: numbers[0], threads: numbers[4],
      isClassical: rest.count > 6 && rest[6] == "classical")
  else {
    print("usage: emscope-bench peer DATADIR N LO HI REPS THREADS [full|classical]")
    exit(2)
  }
  peer.run(low: numbers[1], high: numbers[2], repetitions: numbers[3])
} else {
  print(
    "Level \(KernelLevel.present.name), one thread, K = 8; naive: a scalar loop in the same run.\n")
  let table = ResultTable("what", "N", "unit", "emscope", "naive", "ratio", "µs in all")
  for count in [1000, 10_000, 100_000, 1_000_000] {
    guard let rows = EngineRows(count: count, table: table), rows.agree else {
      print("the engine and the naive loop disagree at N = \(count)")
      exit(1)
    }
    rows.run()
  }
  FrameRows(table: table).run()
  readingRows(rows: 1_000_000, table: table)
  startRows(table: table)
  threadRows(counts: [1000, 10_000, 100_000, 1_000_000])
}
