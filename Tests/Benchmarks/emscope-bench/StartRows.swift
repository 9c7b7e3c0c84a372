#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The whole process that reads a shipped data set and writes its first state, against one that
/// does nothing; where an emscope is built beside this program.
func startRows(table: ResultTable) {
  let here = CommandLine.arguments[0]
  let emscope = (here.lastIndex(of: "/").map { String(here[...$0]) } ?? "./") + "emscope"
  guard access(emscope, X_OK) == 0 else {
    print("\nStart-up is left out: no emscope is built beside this program.")
    return
  }
  let pair = Pairing(
    rounds: 21, atLeast: 0,
    { run(emscope, ["trace", "old-faithful", "--half-steps", "0"]) }, { run("true", []) })
  table.row(
    "start to end of a process (naive: true)", "272", "ms", short(1e3 * pair.first),
    short(1e3 * pair.second), short(pair.ratio), micro(pair.first))
}

/// Runs a program to its end, its output thrown away.
private func run(_ program: String, _ arguments: [String]) {
  var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
  defer { for word in words { free(word) } }
  #if canImport(Glibc)
    var actions = posix_spawn_file_actions_t()
  #else
    var actions: posix_spawn_file_actions_t?
  #endif
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
  var child = pid_t()
  guard posix_spawnp(&child, program, &actions, nil, &words, environ) == 0 else { return }
  var status: CInt = 0
  waitpid(child, &status, 0)
}
