import Mixtures

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Prints the times of the program's parts in Markdown, each with that of a naive scalar loop.
func tableMode() {
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
  lineRows(table: table)
  for count in [272, 10_000] { MapRows(count: count, table: table)?.run() }
  FrameRows(table: table).run()
  readingRows(rows: 1_000_000, table: table)
  startRows(table: table)
  threadRows(counts: [1000, 10_000, 100_000, 1_000_000])
}

/// Prints the times of frames alone.
func frameMode() {
  FrameRows(table: ResultTable("what", "N", "unit", "emscope", "naive", "ratio", "µs in all")).run()
}
