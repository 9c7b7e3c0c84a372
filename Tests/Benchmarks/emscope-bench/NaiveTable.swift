#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Numbers of a CSV text as one would read them: split at line ends, split at commas, strtod.
func naiveColumns(_ text: String) -> [[Double]] {
  var columns: [[Double]] = [[], []]
  for line in text.split(separator: "\n").dropFirst() {
    for (j, field) in line.split(separator: ",").enumerated() {
      columns[j].append(field.withCString { strtod($0, nil) })
    }
  }
  return columns
}
