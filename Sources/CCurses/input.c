#include <poll.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

#include "shim.h"

/* The bytes of the terminal are read here, around curses, whose own reading takes the answers of
   terminals for keys. */

/* The longest wait between two checks, in milliseconds. Only the shell is told of a resize while
   the process is stopped, and a signal may arrive on another thread. */
enum { SLICE = 200 };

/* The number of empty reads in a row, a slice apart, after which the terminal counts as gone. */
enum { PATIENCE = 10 };

static char bytes[1 << 16];
static int32_t known_columns;
static int32_t known_rows;

int64_t cc_milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static short await_input(int timeout) {
  struct pollfd input = {.fd = shim.input, .events = POLLIN};
  return poll(&input, 1, timeout) == 1 ? input.revents : 0;
}

void input_start(void) {
  known_columns = COLS;
  known_rows = LINES;
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

/* True if the terminal is gone. A read from it then returns at once without a byte: it is hung up,
   or (in the background without a shell) readable without input. */
static bool is_gone(int *empty_reads) {
  const short state = await_input(0);
  if (state & (POLLHUP | POLLERR | POLLNVAL)) return true;
  int count = 0;
  if (!(state & POLLIN) || (ioctl(shim.input, FIONREAD, &count) == 0 && count > 0)) {
    *empty_reads = 0;
    return false;
  }
  napms(SLICE);
  return ++*empty_reads >= PATIENCE;
}

cc_event cc_wait(int32_t timeout) {
  if (!shim.screen) return (cc_event){CC_HANG_UP, 0};
  const int64_t end = timeout < 0 ? INT64_MAX : cc_milliseconds() + timeout;
  for (int empty_reads = 0;;) {
    suspend_if_asked();
    if (size_changed()) return (cc_event){CC_RESIZE, 0};
    if (await_input(0)) {
      const ssize_t count = read(shim.input, bytes, sizeof bytes);
      if (count > 0) return (cc_event){CC_INPUT, (int32_t)count};
    }
    if (is_gone(&empty_reads)) return (cc_event){CC_HANG_UP, 0};
    const int64_t left = end - cc_milliseconds();
    if (left <= 0) return (cc_event){CC_TIMEOUT, 0};
    await_input(left < SLICE ? (int)left : SLICE);
  }
}

const char *cc_input(void) { return bytes; }

int32_t cc_decode(const char *text, int32_t count, uint32_t *scalar) {
  mbstate_t state;
  memset(&state, 0, sizeof state);
  wchar_t character = 0;
  const size_t length = mbrtowc(&character, text, (size_t)count, &state);
  if (length == (size_t)-2) return 0;
  if (length == (size_t)-1) return -1;
  *scalar = (uint32_t)character;
  return length > 0 ? (int32_t)length : 1;
}
