#include <string.h>

#include "shim.h"

/* Bracketed paste: the terminal marks the start and the end of pasted text, so that it is not taken
   for keys. An extended capability switches it on. Older descriptions do not have it. For them the
   names of the terminals decide. */

static const char *switch_on;
static const char *switch_off;

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

void paste_resume(void) { shim_send(switch_on); }

void paste_pause(void) { shim_send(switch_off); }
