#include <poll.h>
#include <string.h>
#include <unistd.h>

#include "shim.h"

/* endwin must not be called from a signal handler. The bytes and modes that restore the terminal
   are therefore prepared in advance, and a handler only writes them. */

static struct {
  int terminal;
  struct termios modes;
  char bytes[512];
  size_t count;
  volatile sig_atomic_t armed;
} undo;

bool shim_in_foreground(int terminal) {
  const pid_t group = tcgetpgrp(terminal);
  return group == -1 || group == getpgrp();
}

/* Adds a sequence without its padding: `$<5>` is for tputs and would be shown. */
static void add(const char *sequence) {
  while (sequence && *sequence) {
    const char *end = strncmp(sequence, "$<", 2) == 0 ? strchr(sequence, '>') : NULL;
    if (end) {
      sequence = end + 1;
    } else if (undo.count < sizeof undo.bytes) {
      undo.bytes[undo.count++] = *sequence++;
    } else {
      return;
    }
  }
}

static void add_leaving(void) {
  const char *leave = shim_capability("rmcup");
  if (leave) {
    add(leave);
    add("\r");
  } else {
    /* Without a second screen the picture stays, and the shell continues in the last line. */
    add(tiparm(tigetstr("cup"), 998, 0));
    add("\r\n");
  }
}

void undo_prepare(int terminal, const struct termios *modes, bool color) {
  undo.armed = 0;
  undo.terminal = terminal;
  undo.modes = *modes;
  undo.count = 0;
  if (shim_capability("kmous")) add("\033[?1006l\033[?1002l\033[?1000l");
  add(paste_undo());
  add(shim_capability("sgr0"));
  if (color) add(shim_capability("op"));
  add(shim_capability("rmkx"));
  add(shim_capability("cnorm"));
  add_leaving();
}

void undo_arm(void) { undo.armed = 1; }

void undo_disarm(void) { undo.armed = 0; }

/* Async-signal-safe. In the background the terminal belongs to the shell. */
void undo_now(void) {
  if (!undo.armed) return;
  undo.armed = 0;
  if (shim_in_foreground(undo.terminal)) {
    /* The process must end even if the terminal takes no output. */
    struct pollfd ready = {.fd = undo.terminal, .events = POLLOUT};
    if (poll(&ready, 1, 1000) == 1 && write(undo.terminal, undo.bytes, undo.count) < 0)
      ready.revents = 0;
    tcsetattr(undo.terminal, TCSANOW, &undo.modes);
  }
  messages_replay();
}
