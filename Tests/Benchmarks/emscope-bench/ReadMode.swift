import Datasets

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// One reader of CSV among others: prints how long it takes from a path to columns of numbers.
///
///     emscope-bench read FILE REPS
///
/// Prints REPS lines `READ seconds`, then the number of rows and the sum of the first column.
func readMode(_ path: String, repetitions: Int) {
  var table: Table?
  for _ in 0..<repetitions {
    table = nil
    let time = seconds {
      table = try? Table(reading: bytes(of: path), file: path)
    }
    print("READ \(time)")
  }
  guard let table, case .numeric(let values, _) = table.columns[0].content else {
    print("\(path) has no numbers in its first column")
    exit(1)
  }
  print("ROWS \(table.rowCount) SUM \(values.reduce(0, +))")
}

private func bytes(of path: String) -> [UInt8] {
  guard let file = fopen(path, "rb") else { return [] }
  defer { fclose(file) }
  fseek(file, 0, SEEK_END)
  let size = ftell(file)
  rewind(file)
  return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    count = fread(buffer.baseAddress, 1, size, file)
  }
}
