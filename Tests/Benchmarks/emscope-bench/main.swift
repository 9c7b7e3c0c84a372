#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

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
  print("x")
}
