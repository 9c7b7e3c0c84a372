#include "ccurses.h"
#include "screen.h"

#include <curses.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <wchar.h>

static cc_mouse last_mouse;

cc_mouse cc_last_mouse(void) { return last_mouse; }

// A resize while the program is stopped is signalled to the shell only: one has to look.
static bool has_new_size(void) {
  struct winsize size;
  if (ioctl(screen_device, TIOCGWINSZ, &size) || !size.ws_row || !size.ws_col) return false;
  if (size.ws_row == LINES && size.ws_col == COLS) return false;
  resizeterm(size.ws_row, size.ws_col);
  return true;
}

static bool is_hung_up(void) {
  struct pollfd keys = {.fd = screen_keys, .events = POLLIN};
  return poll(&keys, 1, 0) == 1 && (keys.revents & (POLLHUP | POLLERR | POLLNVAL));
}

static int mouse_event(void) {
  MEVENT event;
  if (getmouse(&event) != OK) return CC_TIMEOUT;
  mmask_t state = event.bstate;
  int kind = 0;
  if (state & BUTTON1_PRESSED) kind = CC_PRESS;
  else if (state & BUTTON1_RELEASED) kind = CC_RELEASE;
  else if (state & BUTTON3_PRESSED) kind = CC_SECONDARY;
  else if (state & BUTTON4_PRESSED) kind = CC_WHEEL_UP;
#ifdef BUTTON5_PRESSED
  else if (state & BUTTON5_PRESSED) kind = CC_WHEEL_DOWN;
#endif
  else if (state & REPORT_MOUSE_POSITION) kind = CC_DRAG;
  if (!kind) return CC_TIMEOUT;
  last_mouse = (cc_mouse){.column = event.x, .row = event.y, .kind = kind};
  return CC_MOUSE;
}

static int named(wint_t code) {
  switch (code) {
    case KEY_UP: return CC_UP;
    case KEY_DOWN: return CC_DOWN;
    case KEY_LEFT: return CC_LEFT;
    case KEY_RIGHT: return CC_RIGHT;
    case KEY_HOME: return CC_HOME;
    case KEY_END: return CC_END;
    case KEY_PPAGE: return CC_PAGE_UP;
    case KEY_NPAGE: return CC_PAGE_DOWN;
    case KEY_BACKSPACE: return CC_BACKSPACE;
    case KEY_BTAB: return CC_BACK_TAB;
    case KEY_ENTER: return CC_ENTER;
    case KEY_RESIZE: return CC_RESIZE;
    case KEY_MOUSE: return mouse_event();
    default: break;
  }
  if (code > KEY_F0 && code <= KEY_F0 + 24) return CC_FUNCTION + (int)(code - KEY_F0);
  return CC_OTHER;
}

int cc_next_key(int timeout) {
  // Five looks a second at the size and at a hang-up cost nothing that can be measured.
  enum { SLICE = 200 };
  for (;;) {
    int wait = timeout < 0 || timeout > SLICE ? SLICE : timeout;
    wint_t code = 0;
    wtimeout(stdscr, wait);
    int result = wget_wch(stdscr, &code);
    if (result == KEY_CODE_YES) return named(code);
    if (result != ERR) {
      if (code == '\r' || code == '\n') return CC_ENTER;
      return code == 127 || code == 8 ? CC_BACKSPACE : (int)code;
    }
    if (has_new_size()) return CC_RESIZE;
    if (is_hung_up()) return CC_HANGUP;
    if (timeout >= 0 && (timeout -= wait) <= 0) return CC_TIMEOUT;
  }
}
