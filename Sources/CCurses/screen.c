#include "ccurses.h"
#include "screen.h"
#include "undo.h"

#include <curses.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

int screen_keys = -1;
int screen_device = -1;

static SCREEN *screen;
static FILE *input;
static FILE *output;
static struct termios settings;
static char undo[512];

static void add_undo(const char *bytes) {
  if (!bytes || bytes == (const char *)-1) return;
  if (strlen(undo) + strlen(bytes) < sizeof undo) strcat(undo, bytes);
}

// The terminal itself, also where standard input or output is a file: `cat data | emscope -`.
static int terminal(int standard, int flags) {
  return isatty(standard) ? fcntl(standard, F_DUPFD_CLOEXEC, 3)
                          : open("/dev/tty", flags | O_CLOEXEC);
}

static bool is_set(const char *name) {
  const char *value = getenv(name);
  return value && *value;
}

// Only the characters: LC_NUMERIC would give numbers a decimal comma. Where nobody chose a locale (a
// container, a bare login) terminals still speak UTF-8; a C locale that somebody chose is obeyed.
static void set_locale(bool wants_utf8) {
  setlocale(LC_CTYPE, "");
  bool is_chosen = is_set("LC_ALL") || is_set("LC_CTYPE") || is_set("LANG");
  if (!cc_is_utf8() && (wants_utf8 || !is_chosen)) setlocale(LC_CTYPE, "C.UTF-8");
}

static SCREEN *new_screen(void) {
  SCREEN *found = newterm(NULL, output, input);
  // Many a modern terminal is not in an older machine's database and understands this one.
  return found ? found : newterm("xterm-256color", output, input);
}

static int give_up(int reason) {
  if (input) fclose(input);
  if (output) fclose(output);
  input = output = NULL;
  screen_keys = screen_device = -1;
  return reason;
}

int cc_open(bool mouse, bool wants_utf8) {
  set_locale(wants_utf8);
  const char *name = getenv("TERM");
  if (!name || !*name) return CC_NO_TERM;
  if (!strcmp(name, "dumb")) return CC_TOO_SIMPLE;
  screen_keys = terminal(0, O_RDWR);
  screen_device = terminal(1, O_RDWR);
  if (screen_keys < 0 || screen_device < 0 || tcgetattr(screen_keys, &settings)) {
    return give_up(CC_NO_TERMINAL);
  }
  input = fdopen(screen_keys, "r");
  output = fdopen(screen_device, "w");
  if (!input || !output) return give_up(CC_NO_TERMINAL);
  screen = new_screen();
  if (!screen) return give_up(CC_UNKNOWN_TERM);
  set_term(screen);
  const char *move = tigetstr("cup");
  if (!move || move == (const char *)-1) {
    endwin();
    delscreen(screen);
    screen = NULL;
    tcsetattr(screen_keys, TCSANOW, &settings);
    return give_up(CC_TOO_SIMPLE);
  }
  cbreak();
  noecho();
  nonl();
  intrflush(stdscr, FALSE);
  keypad(stdscr, TRUE);
  if (!getenv("ESCDELAY")) set_escdelay(25);
  curs_set(0);
  // Ctrl-S must not freeze a class, nor Ctrl-V eat a key; Ctrl-C and Ctrl-Z stay signals.
  struct termios raw;
  if (tcgetattr(screen_keys, &raw) == 0) {
    raw.c_iflag &= ~(tcflag_t)(IXON);
    raw.c_lflag &= ~(tcflag_t)(IEXTEN);
    tcsetattr(screen_keys, TCSANOW, &raw);
    // What curses goes back to after a suspension.
    def_prog_mode();
  }
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  undo[0] = 0;
  if (mouse) {
    mousemask(ALL_MOUSE_EVENTS | REPORT_MOUSE_POSITION, NULL);
    mouseinterval(0);
    add_undo("\033[?1006l\033[?1003l\033[?1002l\033[?1000l");
  }
  add_undo(tigetstr("sgr0"));
  add_undo(tigetstr("op"));
  add_undo(tigetstr("rmkx"));
  add_undo(tigetstr("cnorm"));
  add_undo(tigetstr("rmcup"));
  add_undo("\r");
  undo_arm(screen_device, &settings, undo);
  static bool registered;
  if (!registered) registered = atexit(cc_close) == 0;
  return CC_OPENED;
}

void cc_close(void) {
  if (!screen) return;
  SCREEN *closing = screen;
  screen = NULL;
  endwin();
  tcsetattr(screen_keys, TCSADRAIN, &settings);
  undo_disarm();
  delscreen(closing);
  give_up(CC_OPENED);
}

int cc_rows(void) { return LINES; }
int cc_columns(void) { return COLS; }

int cc_colors(void) {
  if (!has_colors() || COLORS < 8) return 0;
  if (tigetflag("RGB") == 1 && COLORS >= 1 << 24) return 1 << 24;
  return COLORS >= 256 ? 256 : 8;
}

bool cc_is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }
int cc_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

const char *cc_terminal_name(void) {
  const char *name = getenv("TERM");
  return name ? name : "";
}
