#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <wchar.h>

#include "ccurses.h"

static bool codeset_is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

/* The locale that the environment names for characters, "" for none. */
static const char *named_locale(void) {
  static const char *const variables[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (size_t i = 0; i < sizeof variables / sizeof *variables; i++) {
    const char *value = getenv(variables[i]);
    if (value && *value) return value;
  }
  return "";
}

static bool promises_utf8(const char *name) {
  const char *dot = strchr(name, '.');
  return dot && (strncasecmp(dot, ".utf-8", 6) == 0 || strncasecmp(dot, ".utf8", 5) == 0);
}

bool cc_adopt_locale(bool insist) {
  static const char *const replacements[] = {"C.UTF-8", "UTF-8", "en_US.UTF-8"};
  setlocale(LC_CTYPE, "");
  const char *name = named_locale();
  if (codeset_is_utf8() || !(insist || !*name || promises_utf8(name))) return codeset_is_utf8();
  for (size_t i = 0; i < sizeof replacements / sizeof *replacements; i++)
    if (setlocale(LC_CTYPE, replacements[i]) && codeset_is_utf8()) return true;
  return false;
}

int cc_width(uint32_t scalar) { return scalar ? wcwidth((wchar_t)scalar) : -1; }
