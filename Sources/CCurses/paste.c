#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "shim.h"

/* Bracketed paste: the terminal marks the begin and the end of pasted text, so that it is not taken
   for keys. An extended capability switches it on. Older descriptions do not have it. For them the
   names of the terminals decide. */

static const char BEGIN_LETTERS[] = "200~";
static const char END[] = "\033[201~";

/* Milliseconds without a byte after which a paste without an end is over. */
enum { QUIET = 2000 };

/* Enough for a line. The rest of a paste is read and dropped. */
enum { CAPACITY = 4096 };

static const char *switch_on;
static const char *switch_off;
static char text[CAPACITY];
static size_t length;

static bool is_kin_of_xterm(const char *entry) {
  static const char *const kin[] = {"xterm", "screen", "tmux", "rxvt"};
  for (size_t i = 0; i < sizeof kin / sizeof *kin; i++)
    if (strncmp(entry, kin[i], strlen(kin[i])) == 0) return true;
  return false;
}

void paste_prepare(const char *entry) {
  switch_on = shim_capability("BE");
  switch_off = shim_capability("BD");
  if (switch_on && switch_off) return;
  const bool has_it = is_kin_of_xterm(entry);
  switch_on = has_it ? "\033[?2004h" : NULL;
  switch_off = has_it ? "\033[?2004l" : NULL;
}

const char *paste_undo(void) { return switch_off; }

void paste_resume(void) {
  define_key("\033[200~", PASTE_KEY);
  shim_send(switch_on);
}

void paste_pause(void) { shim_send(switch_off); }

bool paste_begins(const char *letters) { return strcmp(letters, BEGIN_LETTERS) == 0; }

static void keep(const char *bytes, size_t count) {
  for (size_t i = 0; i < count && length < CAPACITY; i++) text[length++] = bytes[i];
}

/* Reads one byte; false if there are no more. The bytes after the end are keys and belong to
   curses. */
static bool next_byte(char *byte) {
  do {
    errno = 0;
    if (shim_await(QUIET) && read(shim.input, byte, 1) == 1) return true;
  } while (errno == EINTR);
  return false;
}

/* Reads around curses, which would look for keys in the text. curses holds no byte back once it has
   recognised the begin. */
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
