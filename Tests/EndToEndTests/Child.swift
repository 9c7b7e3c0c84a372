import Foundation

#if canImport(Glibc)
  /// POSIX_SPAWN_SETSID, a macro that Swift does not see.
  private let setSession: Int16 = 0x80
#else
  private let setSession: Int16 = 0x0400
#endif

/// A process of ours, in a session of its own, with a clean signal mask: the threads of a test block
/// signals, and a child would inherit that.
final class Child {
  enum Descriptor {
    case file(String, Int32)
    case copy(of: Int32)
  }

  struct Failure: Error { let code: Int32 }

  let pid: pid_t
  private var status: Int32?

  init(
    _ path: String, _ arguments: [String], environment: [String], standard: [Descriptor]
  ) throws {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for (number, descriptor) in standard.enumerated() {
      switch descriptor {
      case .file(let path, let flags):
        posix_spawn_file_actions_addopen(&actions, Int32(number), path, flags, 0o600)
      case .copy(let other):
        posix_spawn_file_actions_adddup2(&actions, other, Int32(number))
      }
    }
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF) | setSession)
    var argv: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
    var envp: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
    defer { for pointer in argv + envp { free(pointer) } }
    var pid: pid_t = 0
    let code = posix_spawn(&pid, path, &actions, &attributes, &argv, &envp)
    guard code == 0 else { throw Failure(code: code) }
    self.pid = pid
  }

  deinit {
    guard status == nil else { return }
    kill(pid, SIGKILL)
    waitpid(pid, nil, 0)
  }

  /// Looks whether the process has ended: its exit code, or minus the number of its signal.
  func poll() -> Int32? {
    if let status { return status }
    var raw: Int32 = 0
    guard waitpid(pid, &raw, WNOHANG) == pid else { return nil }
    status = raw & 0x7f == 0 ? (raw >> 8) & 0xff : -(raw & 0x7f)
    return status
  }

  /// Waits for the end; nil where it did not come in time.
  func wait(seconds: Double, meanwhile: () -> Void = {}) -> Int32? {
    let end = Date().addingTimeInterval(seconds)
    repeat {
      meanwhile()
      if let status = poll() { return status }
      usleep(5_000)
    } while Date() < end
    return nil
  }
}
