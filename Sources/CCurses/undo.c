#include <poll.h>
#include <string.h>
#include <unistd.h>

#include "shim.h"

/* endwin must not be called from a signal handler. The bytes and modes that restore the terminal
   are therefore prepared in advance, and a handler only writes them. */

typedef struct {
  char bytes[512];
  size_t count;
} sequence;

static struct {
  int terminal;
  struct termios modes;
  sequence all;
  sequence clear_line;
  volatile sig_atomic_t armed;
} undo;

bool shim_in_foreground(int terminal) {
  const pid_t group = tcgetpgrp(terminal);
  return group == -1 || group == getpgrp();
}

/* Adds a sequence without its padding: `$<5>` is for tputs and would be shown. */
static void add(sequence *target, const char *text) {
  while (text && *text) {
    const char *end = strncmp(text, "$<", 2) == 0 ? strchr(text, '>') : NULL;
    if (end) {
      text = end + 1;
    } else if (target->count < sizeof target->bytes) {
      target->bytes[target->count++] = *text++;
    } else {
      return;
    }
  }
}

/* The last row for the cursor. Terminals of ANSI stop at theirs, whatever the size is now. Others
   encode the row in one character. */
static int last_row(const char *cup) { return strncmp(cup, "\033[", 2) == 0 ? 998 : LINES - 1; }

static void add_leaving(void) {
  const char *leave = shim_capability("rmcup");
  if (leave) {
    add(&undo.all, leave);
    add(&undo.all, "\r");
    return;
  }
  /* Without a second screen the picture stays, and the shell continues in the last line. */
  const char *clear = shim_capability("el");
  const char *cup = shim_capability("cup");
  if (cup) add(&undo.all, tiparm(cup, last_row(cup), 0));
  add(&undo.clear_line, "\r");
  add(&undo.clear_line, clear ? clear : "\n");
  add(&undo.all, "\r");
  add(&undo.all, clear ? clear : "\n");
}

void undo_prepare(int terminal, const struct termios *modes, bool color) {
  undo.armed = 0;
  undo.terminal = terminal;
  undo.modes = *modes;
  undo.all.count = undo.clear_line.count = 0;
  add(&undo.all, mouse_undo());
  add(&undo.all, paste_undo());
  add(&undo.all, shim_capability("sgr0"));
  if (color) add(&undo.all, shim_capability("op"));
  add(&undo.all, shim_capability("rmkx"));
  add(&undo.all, shim_capability("cnorm"));
  add_leaving();
}

static void send(const sequence *sequence) {
  if (write(undo.terminal, sequence->bytes, sequence->count) < 0) return;
}

void undo_clear_line(void) {
  if (shim_in_foreground(undo.terminal)) send(&undo.clear_line);
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
    if (poll(&ready, 1, 1000) == 1) send(&undo.all);
    tcsetattr(undo.terminal, TCSANOW, &undo.modes);
  }
  messages_replay();
}
