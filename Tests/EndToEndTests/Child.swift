import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A child process started with clean signals, and its end.
///
/// Not Foundation's `Process`: on Linux its `waitUntilExit` waits for every heir of a socket that
/// it leaks into its children, hence for ever once a tmux server is left behind.
final class Child {
  enum Stream {
    case open(Int32, path: String, flags: Int32)
    case copy(Int32, of: Int32)
  }
  struct Failure: Error, CustomStringConvertible { var description: String }

  let pid: pid_t
  private var status: Int32?

  /// - Parameter newSession: the first terminal that `streams` opens becomes the controlling one.
  init(
    _ argv: [String], environment: [String: String], streams: [Stream], newSession: Bool = false
  ) throws {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
      let session: Int16 = 0x80  // POSIX_SPAWN_SETSID is a macro that Swift does not see.
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
      let session: Int16 = 0x400
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for stream in streams {
      switch stream {
      case .open(let descriptor, let path, let flags):
        posix_spawn_file_actions_addopen(&actions, descriptor, path, flags, 0)
      case .copy(let descriptor, let other):
        posix_spawn_file_actions_adddup2(&actions, other, descriptor)
      }
    }
    // The test runner's threads block signals, and a child inherits what is blocked.
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF) | (newSession ? session : 0))

    var words: [UnsafeMutablePointer<CChar>?] = argv.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] =
      environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + variables { free(text) } }
    var started: pid_t = 0
    let error = posix_spawnp(&started, argv[0], &actions, &attributes, &words, &variables)
    guard error == 0 else { throw Failure(description: "\(argv[0]): error \(error)") }
    pid = started
  }

  deinit {
    if status == nil {
      kill(pid, SIGKILL)
      waitpid(pid, nil, 0)
    }
  }

  func signal(_ number: Int32) { kill(pid, number) }

  /// The exit status, or minus the signal that ended the child; nil while it runs.
  func ended() -> Int32? {
    var raw: Int32 = 0
    if status == nil, waitpid(pid, &raw, WNOHANG) == pid {
      status = raw & 0x7F == 0 ? raw >> 8 & 0xFF : -(raw & 0x7F)
    }
    return status
  }
}

/// The variables that a child needs, without the user's settings; nil removes a variable.
func cleanEnvironment(_ changes: [String: String?] = [:]) -> [String: String] {
  let outside = ProcessInfo.processInfo.environment
  var environment = [
    "TERM": "tmux-256color", "LC_ALL": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no",
  ]
  for name in ["PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH", "LLVM_PROFILE_FILE"] {
    environment[name] = outside[name]
  }
  environment["XDG_STATE_HOME"] = testState
  for (name, value) in changes { environment[name] = value }
  return environment
}

/// A folder of state in which the program was started before, so that it says nothing of lessons.
private let testState: String = {
  let path = TemporaryFolder.shared("emscope-tests-state")
  try? FileManager.default.createDirectory(
    atPath: path + "/emscope", withIntermediateDirectories: true)
  return path
}()

/// Runs a command without a terminal to its end; its status and all that it wrote.
func capture(_ argv: [String], environment: [String: String] = cleanEnvironment()) throws -> (
  status: Int32, output: String
) {
  let pipe = try closedOnExec()
  defer { close(pipe.read) }
  let child: Child
  do {
    defer { close(pipe.write) }
    child = try Child(
      argv, environment: environment,
      streams: [
        .open(0, path: "/dev/null", flags: O_RDONLY), .copy(1, of: pipe.write),
        .copy(2, of: pipe.write),
      ])
  }
  var output: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65536)
  while case let count = read(pipe.read, &chunk, chunk.count), count > 0 {
    output += chunk[..<count]
  }
  while child.ended() == nil { usleep(2_000) }
  return (child.ended() ?? -1, String(decoding: output, as: UTF8.self))
}

/// A pipe that no other child inherits.
func closedOnExec() throws -> (read: Int32, write: Int32) {
  var ends: [Int32] = [0, 0]
  guard pipe(&ends) == 0 else { throw Child.Failure(description: "no pipe: error \(errno)") }
  for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  return (ends[0], ends[1])
}

/// Asks again and again until there is an answer or the time is up.
func eventually<Answer>(
  within seconds: Double = 20, _ answer: () throws -> Answer?
) rethrows -> Answer? {
  let end = Date().addingTimeInterval(seconds)
  repeat {
    if let found = try answer() { return found }
    usleep(10_000)
  } while Date() < end
  return nil
}
