#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "shim.h"
/* After shim.h, because of its macros. */
#include <term.h>

const char *shim_capability(const char *name) {
  const char *value = tigetstr((char *)name);
  return value && value != (char *)-1 && *value ? value : NULL;
}

bool cc_next_key(int32_t *index, const char **name, const char **sequence) {
  for (; strnames[*index]; ++*index) {
    *name = strnames[*index];
    *sequence = shim_capability(*name);
    if (**name != 'k' || strcmp(*name, "kmous") == 0 || !*sequence) continue;
    ++*index;
    return true;
  }
  return false;
}

static bool is_set(const char *value) { return value && *value; }

/* Reads one entry. With one that cannot place the cursor newterm would succeed and draw nothing. */
static cc_outcome read_entry(const char *name, cc_description *description) {
  int error = 0;
  TERMINAL *before = set_curterm(NULL);
  cc_outcome outcome = CC_TERM_UNKNOWN;
  if (setupterm((char *)name, STDOUT_FILENO, &error) == OK) {
    outcome = shim_capability("cup") ? CC_OK : CC_TERM_CANNOT_ADDRESS;
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
  /* Emulators with the name xterm that set COLORTERM have 256 colours. */
  const bool modest = strcmp(name, "xterm") == 0 && is_set(getenv("COLORTERM"));
  /* A terminal without a description nearly always understands xterm. */
  const char *const names[] = {modest ? "xterm-256color" : name, name, "xterm-256color", "vt100"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    const cc_outcome outcome = read_entry(names[i], description);
    if (outcome != CC_TERM_UNKNOWN) return outcome;
  }
  return CC_TERM_UNKNOWN;
}
