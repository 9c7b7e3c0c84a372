#include <curses.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <unistd.h>

#include "ccurses.h"

static bool is_set(const char *value) { return value && *value; }

/* Reads one entry: unknown, known but unable to place the cursor (newterm would succeed and nothing
   be drawn), or good. */
static cc_outcome read_entry(const char *name, cc_description *description) {
  int error = 0;
  TERMINAL *before = set_curterm(NULL);
  cc_outcome outcome = CC_TERM_UNKNOWN;
  if (setupterm((char *)name, STDOUT_FILENO, &error) == OK) {
    const char *address = tigetstr("cup");
    outcome = is_set(address) && address != (char *)-1 ? CC_OK : CC_TERM_CANNOT_ADDRESS;
    description->entry = name;
    description->colors = tigetnum("colors") > 0 ? tigetnum("colors") : 0;
    description->direct = tigetflag("RGB") == 1 && description->colors >= 1 << 24;
    del_curterm(cur_term);
  } else if (error == 1) {
    outcome = CC_TERM_CANNOT_ADDRESS;
  }
  set_curterm(before);
  return outcome;
}

cc_outcome cc_describe(cc_description *description) {
  const char *name = getenv("TERM");
  if (!is_set(name)) return CC_TERM_UNSET;
  /* Emulators that call themselves plain xterm and set COLORTERM have had 256 colours for long. */
  const bool modest = strcmp(name, "xterm") == 0 && is_set(getenv("COLORTERM"));
  /* A terminal newer than the machine's descriptions nearly always understands xterm. */
  const char *const names[] = {modest ? "xterm-256color" : name, name, "xterm-256color", "vt100"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    const cc_outcome outcome = read_entry(names[i], description);
    if (outcome != CC_TERM_UNKNOWN) return outcome;
  }
  return CC_TERM_UNKNOWN;
}
