#include <poll.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

#include "shim.h"

/* The longest wait between two checks, in milliseconds. Only the shell is told of a resize while
   the process is stopped, and a signal may arrive on another thread. */
enum { SLICE = 200 };

/* The number of empty reads in a row, a slice apart, after which the terminal counts as gone. */
enum { PATIENCE = 10 };

static int32_t known_columns;
static int32_t known_rows;

static int64_t milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

short shim_await(int timeout) {
  struct pollfd input = {.fd = shim.input, .events = POLLIN};
  return poll(&input, 1, timeout) == 1 ? input.revents : 0;
}

/* The sequences that emulators send besides those of their descriptions, in either keypad mode. */
static void define_alternatives(void) {
  static const struct {
    const char *sequence;
    int code;
  } alternatives[] = {
      {"\033[A", KEY_UP},     {"\033OA", KEY_UP},     {"\033[B", KEY_DOWN},   {"\033OB", KEY_DOWN},
      {"\033[C", KEY_RIGHT},  {"\033OC", KEY_RIGHT},  {"\033[D", KEY_LEFT},   {"\033OD", KEY_LEFT},
      {"\033[H", KEY_HOME},   {"\033OH", KEY_HOME},   {"\033[1~", KEY_HOME},  {"\033[7~", KEY_HOME},
      {"\033[F", KEY_END},    {"\033OF", KEY_END},    {"\033[4~", KEY_END},   {"\033[8~", KEY_END},
      {"\033[5~", KEY_PPAGE}, {"\033[6~", KEY_NPAGE}, {"\033[Z", KEY_BTAB},   {"\033OM", KEY_ENTER},
      {"\033OP", KEY_F(1)},   {"\033[11~", KEY_F(1)},
  };
  for (size_t i = 0; i < sizeof alternatives / sizeof *alternatives; i++)
    if (key_defined(alternatives[i].sequence) == 0)
      define_key(alternatives[i].sequence, alternatives[i].code);
}

void keys_start(void) {
  known_columns = COLS;
  known_rows = LINES;
  define_alternatives();
}

/* True once after every change. A burst of changes is one. */
static bool size_changed(void) {
  struct winsize window;
  if (ioctl(shim.output, TIOCGWINSZ, &window) == 0 && window.ws_row && window.ws_col &&
      (window.ws_row != LINES || window.ws_col != COLS))
    resizeterm(window.ws_row, window.ws_col);
  if (known_columns == COLS && known_rows == LINES) return false;
  known_columns = COLS;
  known_rows = LINES;
  return true;
}

static int32_t key_of_code(wint_t code) {
  static const wint_t codes[] = {
      [CC_UP] = KEY_UP,           [CC_DOWN] = KEY_DOWN,     [CC_LEFT] = KEY_LEFT,
      [CC_RIGHT] = KEY_RIGHT,     [CC_HOME] = KEY_HOME,     [CC_END] = KEY_END,
      [CC_PAGE_UP] = KEY_PPAGE,   [CC_PAGE_DOWN] = KEY_NPAGE, [CC_BACK_TAB] = KEY_BTAB,
      [CC_ENTER] = KEY_ENTER,     [CC_BACKSPACE] = KEY_BACKSPACE,
  };
  for (int32_t key = CC_UP; key <= CC_BACKSPACE; key++)
    if (codes[key] == code) return key;
  return code > KEY_F0 && code <= KEY_F(63) ? CC_FUNCTION + (int32_t)(code - KEY_F0)
                                            : CC_UNKNOWN_KEY;
}

/* Reads what follows an Escape. A sequence that no description knows arrives as Escape and its
   letters, which must not be taken for keys, and so does a known one that a slow line cuts in two.
   */
static void read_escape(cc_event *event) {
  *event = (cc_event){CC_CHARACTER, '\033', 0, 0};
  wint_t code = 0;
  wtimeout(shim.keys, 0);
  const int result = wget_wch(shim.keys, &code);
  if (result == KEY_CODE_YES) ungetch((int)code);
  if (result != OK) return;
  if (code != '[' && code != 'O') {
    unget_wch((wchar_t)code);
    return;
  }
  char letters[8] = "";
  size_t count = 0;
  wtimeout(shim.keys, 50);
  for (bool is_first = true; wget_wch(shim.keys, &code) == OK; is_first = false) {
    const bool is_final = code >= 0x40 && code <= 0x7e;
    if (count + 1 < sizeof letters) letters[count++] = code < 0x7f ? (char)code : '?';
    /* The linux console puts a second bracket before the letter. */
    if (is_final && !(is_first && code == '[')) break;
  }
  if (paste_begins(letters))
    paste_read(event);
  else
    *event = (cc_event){CC_KEY, CC_UNKNOWN_KEY, 0, 0};
}

/* The result of one read. IGNORED is input without an event of its own. */
typedef enum { NOTHING, IGNORED, TAKEN } reading;

static reading read_key(cc_event *event) {
  if (mouse_pending(event)) return TAKEN;
  /* Does not wait, except for the later bytes of a character after its first. */
  wtimeout(shim.keys, shim_await(0) ? 50 : 0);
  wint_t code = 0;
  const int result = wget_wch(shim.keys, &code);
  if (result == ERR) return NOTHING;
  if (result == KEY_CODE_YES) {
    if (code == KEY_RESIZE) return IGNORED;
    if (code == KEY_MOUSE) return mouse_read(event) ? TAKEN : IGNORED;
    if (code == PASTE_KEY)
      paste_read(event);
    else
      *event = (cc_event){CC_KEY, key_of_code(code), 0, 0};
  } else if (code == '\033') {
    read_escape(event);
  } else {
    *event = (cc_event){CC_CHARACTER, (int32_t)code, 0, 0};
  }
  return TAKEN;
}

/* True if the terminal is gone. A read from it then returns at once without a byte: it is hung up,
   or (in the background without a shell) readable without input. */
static bool is_gone(int *empty_reads) {
  const short state = shim_await(0);
  if (state & (POLLHUP | POLLERR | POLLNVAL)) return true;
  int bytes = 0;
  if (!(state & POLLIN) || (ioctl(shim.input, FIONREAD, &bytes) == 0 && bytes > 0)) {
    *empty_reads = 0;
    return false;
  }
  napms(SLICE);
  return ++*empty_reads >= PATIENCE;
}

cc_event cc_wait(int32_t timeout) {
  if (!shim.screen) return (cc_event){CC_HANG_UP, 0, 0, 0};
  const int64_t end = timeout < 0 ? INT64_MAX : milliseconds() + timeout;
  for (int empty_reads = 0;;) {
    suspend_if_asked();
    if (size_changed()) return (cc_event){CC_RESIZE, 0, 0, 0};
    cc_event event = {CC_TIMEOUT, 0, 0, 0};
    const reading result = read_key(&event);
    if (result == TAKEN) return event;
    if (result == IGNORED) continue;
    if (is_gone(&empty_reads)) return (cc_event){CC_HANG_UP, 0, 0, 0};
    const int64_t left = end - milliseconds();
    if (left <= 0) return event;
    shim_await(left < SLICE ? (int)left : SLICE);
  }
}
