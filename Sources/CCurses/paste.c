#include <errno.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

#include "shim.h"

/* Bracketed paste: the terminal says where pasted text begins and ends, so that it is not taken for
   keys. What switches it on is an extended capability; descriptions older than it know nothing, and
   there the names of the terminals that have it (or overlook it) decide. */

static const char BEGIN_LETTERS[] = "200~";
static const char END[] = "\033[201~";

/* So long without a byte, in milliseconds, and a paste is over whose end got lost. */
enum { QUIET = 2000 };

/* Enough for a line; the rest of a paste is read and forgotten. */
enum { CAPACITY = 4096 };

static const char *switch_on;
static const char *switch_off;
static char text[CAPACITY];
static size_t length;

static void send(const char *sequence) {
  if (sequence && write(shim.output, sequence, strlen(sequence)) < 0) return;
}

static bool is_kin_of_xterm(const char *entry) {
  static const char *const kin[] = {"xterm", "screen", "tmux", "rxvt"};
  for (size_t i = 0; i < sizeof kin / sizeof *kin; i++)
    if (strncmp(entry, kin[i], strlen(kin[i])) == 0) return true;
  return false;
}

static const char *capability(const char *name) {
  const char *value = tigetstr(name);
  return value && value != (char *)-1 && *value ? value : NULL;
}

void paste_prepare(const char *entry) {
  switch_on = capability("BE");
  switch_off = capability("BD");
  if (switch_on && switch_off) return;
  const bool has_it = is_kin_of_xterm(entry);
  switch_on = has_it ? "\033[?2004h" : NULL;
  switch_off = has_it ? "\033[?2004l" : NULL;
}

const char *paste_undo(void) { return switch_off; }

void paste_resume(void) {
  define_key("\033[200~", PASTE_KEY);
  send(switch_on);
}

void paste_pause(void) { send(switch_off); }

bool paste_begins(const char *letters) { return strcmp(letters, BEGIN_LETTERS) == 0; }

static void keep(const char *bytes, size_t count) {
  for (size_t i = 0; i < count && length < CAPACITY; i++) text[length++] = bytes[i];
}

/* One byte; false where none comes any more. A byte at a time, because those behind the end are keys
   and belong to curses. */
static bool next_byte(char *byte) {
  struct pollfd input = {.fd = shim.input, .events = POLLIN};
  for (;;) {
    const int ready = poll(&input, 1, QUIET);
    if (ready == 0) return false;
    if (ready > 0) {
      const ssize_t count = read(shim.input, byte, 1);
      if (count == 1) return true;
      if (count == 0 || errno != EINTR) return false;
    } else if (errno != EINTR) {
      return false;
    }
  }
}

/* Reads past curses, which would look for keys in the text; it holds no byte back once it has
   recognised where the text begins. */
void paste_read(cc_event *event) {
  size_t matched = 0;
  char byte;
  length = 0;
  while (END[matched] && next_byte(&byte)) {
    if (byte == END[matched]) {
      matched++;
      continue;
    }
    keep(END, matched);
    matched = byte == END[0];
    if (!matched) keep(&byte, 1);
  }
  *event = (cc_event){CC_PASTE, (int32_t)length, 0, 0};
}

const char *cc_pasted(void) { return text; }
