#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

let words = Array(CommandLine.arguments.dropFirst())
let numbers = words.dropFirst(2).compactMap { Int($0) }
switch (words.first, words.count) {
case (nil, _):
  tableMode()
case ("frames", 1):
  frameMode()
case ("read", 3) where numbers.count == 1:
  readMode(words[1], repetitions: numbers[0])
case ("peer", 7...8) where numbers.count == 5:
  guard
    let peer = PeerMode(
      folder: words[1], count: numbers[0], threads: numbers[4],
      isClassical: words.last == "classical")
  else {
    print("\(words[1]) has no x_\(numbers[0]).f64 and init.txt that can be read")
    exit(1)
  }
  peer.run(low: numbers[1], high: numbers[2], repetitions: numbers[3])
default:
  print(
    """
    usage: emscope-bench [frames]
           emscope-bench read FILE REPS
           emscope-bench peer DATADIR N LO HI REPS THREADS [full|classical]
    """)
  exit(2)
}
