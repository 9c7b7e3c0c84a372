#ifndef CCURSES_H
#define CCURSES_H

#include <stdbool.h>
#include <stdint.h>

// All that Swift sees of curses: no WINDOW, no stdscr, none of its macros. One thread only.

// One character cell. Colours: -1 the terminal's own, else 0..255, or 0xRRGGBB on a direct terminal.
typedef struct {
  uint32_t scalar;
  int32_t foreground;
  int32_t background;
  uint32_t attributes;
} cc_cell;

enum { CC_BOLD = 1, CC_DIM = 2, CC_REVERSE = 4, CC_UNDERLINE = 8 };

// Why the screen could not be opened.
enum { CC_OPENED = 0, CC_NO_TERMINAL = 1, CC_NO_TERM = 2, CC_UNKNOWN_TERM = 3, CC_TOO_SIMPLE = 4 };

// wants_utf8: UTF-8 was asked for by name, whatever the locale says.
int cc_open(bool mouse, bool wants_utf8);
void cc_close(void);

int cc_rows(void);
int cc_columns(void);
// 0 without colour, else 8, 256, or 1 << 24 where the terminal takes 0xRRGGBB.
int cc_colors(void);
bool cc_is_utf8(void);
// The columns a character takes in the present locale; -1 where it has none.
int cc_width(uint32_t scalar);
const char *cc_terminal_name(void);

void cc_put_row(int row, const cc_cell *cells, int count);
// Sends what changed; one call a frame.
void cc_flush(void);
// Forgets what the terminal shows, so that the next flush paints everything.
void cc_repaint(void);

// What cc_next_key returns beside Unicode scalars.
enum {
  CC_TIMEOUT = -1,
  CC_HANGUP = -2,
  CC_UP = 0x110001, CC_DOWN, CC_LEFT, CC_RIGHT, CC_HOME, CC_END, CC_PAGE_UP, CC_PAGE_DOWN,
  CC_BACKSPACE, CC_BACK_TAB, CC_ENTER, CC_RESIZE, CC_MOUSE, CC_OTHER,
  CC_FUNCTION = 0x110100
};

// Waits for a key, at most so many milliseconds (-1: for as long as it takes).
int cc_next_key(int timeout);

enum {
  CC_PRESS = 1, CC_RELEASE = 2, CC_DRAG = 3, CC_SECONDARY = 4, CC_WHEEL_UP = 5, CC_WHEEL_DOWN = 6
};

typedef struct {
  int column;
  int row;
  int kind;
} cc_mouse;

// The mouse event that CC_MOUSE announced.
cc_mouse cc_last_mouse(void);

#endif
