#include "undo.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static volatile sig_atomic_t armed;
static int device = -1;
static struct termios settings;
static char bytes[512];
static size_t length;

// While the screen is up, standard error goes to an unlinked file: a trap's message would be wiped with
// the alternate screen. It is copied out once the screen is gone.
static int real_error = -1;
static int kept_error = -1;

enum { SIGNALS = 10 };
static const int signals[SIGNALS] = {SIGILL,  SIGTRAP, SIGABRT, SIGBUS, SIGFPE,
                                     SIGSEGV, SIGTERM, SIGHUP,  SIGINT, SIGQUIT};
static struct sigaction earlier[SIGNALS];

// Everything from here to on_signal is called in signal handlers: async-signal-safe calls only.

static void replay_error(void) {
  if (real_error < 0) return;
  dup2(real_error, 2);
  char chunk[4096];
  off_t at = 0;
  ssize_t count;
  while ((count = pread(kept_error, chunk, sizeof chunk, at)) > 0) {
    if (write(2, chunk, (size_t)count) < 0) break;
    at += count;
  }
  if (ftruncate(kept_error, 0)) return;
}

static void restore(void) {
  if (!armed) return;
  armed = 0;
  if (write(device, bytes, length) < 0) { /* the terminal is gone; there is nobody to tell */ }
  tcsetattr(device, TCSANOW, &settings);
  replay_error();
}

static int is_fault(int signal) {
  return signal == SIGILL || signal == SIGTRAP || signal == SIGBUS || signal == SIGFPE
      || signal == SIGSEGV;
}

static void on_signal(int number, siginfo_t *info, void *context) {
  (void)context;
  int saved = errno;
  restore();
  for (int i = 0; i < SIGNALS; i++) {
    if (signals[i] != number) continue;
    if (is_fault(number) || number == SIGABRT) {
      // The default, or a crash reporter that was there before.
      sigaction(number, &earlier[i], NULL);
    } else {
      // Not what curses installed: that would exit with 1 and hide the signal from the shell.
      signal(number, SIG_DFL);
    }
  }
  // A fault happens again by itself when the handler returns, unless somebody only sent its signal.
  if (!is_fault(number) || info->si_code <= 0) raise(number);
  errno = saved;
}

static void take_signals(void) {
  // A stack overflow leaves no room for a handler on the ordinary stack.
  static char alternate[64 * 1024];
  stack_t present;
  stack_t spare = {.ss_sp = alternate, .ss_size = sizeof alternate};
  if (sigaltstack(NULL, &present) == 0 && (present.ss_flags & SS_DISABLE)) {
    sigaltstack(&spare, NULL);
  }
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = on_signal;
  action.sa_flags = SA_ONSTACK | SA_SIGINFO;
  sigfillset(&action.sa_mask);
  for (int i = 0; i < SIGNALS; i++) {
    sigaction(signals[i], &action, &earlier[i]);
    // nohup and the like: what was ignored stays ignored.
    if (earlier[i].sa_handler == SIG_IGN) sigaction(signals[i], &earlier[i], NULL);
  }
}

static void keep_error(void) {
  if (!isatty(2)) return;
  const char *folder = getenv("TMPDIR");
  char path[256] = "/tmp/emscope.XXXXXX";
  if (folder && *folder && strlen(folder) < sizeof path - 20) {
    strcpy(path, folder);
    strcat(path, "/emscope.XXXXXX");
  }
  kept_error = mkstemp(path);
  if (kept_error < 0) return;
  unlink(path);
  fcntl(kept_error, F_SETFD, FD_CLOEXEC);
  real_error = fcntl(2, F_DUPFD_CLOEXEC, 10);
  if (real_error >= 0) dup2(kept_error, 2);
}

void undo_arm(int to_device, const struct termios *to_settings, const char *with_bytes) {
  device = to_device;
  settings = *to_settings;
  length = strlen(with_bytes);
  if (length > sizeof bytes) length = sizeof bytes;
  memcpy(bytes, with_bytes, length);
  keep_error();
  take_signals();
  armed = 1;
}

void undo_disarm(void) {
  if (armed) {
    armed = 0;
    for (int i = 0; i < SIGNALS; i++) sigaction(signals[i], &earlier[i], NULL);
  }
  replay_error();
}
