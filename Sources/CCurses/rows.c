#include "ccurses.h"

#include <curses.h>
#include <wchar.h>

static attr_t attributes(uint32_t wanted) {
  return ((wanted & CC_BOLD) ? A_BOLD : 0) | ((wanted & CC_DIM) ? A_DIM : 0)
       | ((wanted & CC_REVERSE) ? A_REVERSE : 0) | ((wanted & CC_UNDERLINE) ? A_UNDERLINE : 0);
}

// The pair of two colours, 0 (the terminal's own) where there is none to be had. alloc_pair crashes
// without colour and fails beyond what the terminal has.
static int pair_of(int foreground, int background) {
  if ((foreground < 0 && background < 0) || !has_colors() || COLORS < 8) return 0;
  if (foreground >= COLORS || background >= COLORS) return 0;
#if NCURSES_VERSION_MAJOR > 6 || (NCURSES_VERSION_MAJOR == 6 && NCURSES_VERSION_MINOR >= 1)
  int pair = alloc_pair(foreground, background);
#else
  // A table of our own: older curses cannot look a pair up.
  static struct { int foreground, background; } table[256];
  static int count = 1;
  int pair = 1;
  while (pair < count
         && !(table[pair].foreground == foreground && table[pair].background == background)) {
    pair++;
  }
  if (pair == count) {
    if (count == 256 || count >= COLOR_PAIRS) return 0;
    table[pair].foreground = foreground;
    table[pair].background = background;
    init_pair((short)count++, (short)foreground, (short)background);
  }
#endif
  return pair > 0 && pair < 32768 ? pair : 0;
}

void cc_put_row(int row, const cc_cell *cells, int count) {
  enum { CHUNK = 256 };
  cchar_t line[CHUNK];
  int foreground = -1, background = -1, pair = 0;
  if (row < 0 || row >= LINES) return;
  if (count > COLS) count = COLS;
  for (int at = 0; at < count; at += CHUNK) {
    int length = count - at < CHUNK ? count - at : CHUNK;
    for (int i = 0; i < length; i++) {
      const cc_cell *cell = &cells[at + i];
      if (cell->foreground != foreground || cell->background != background) {
        foreground = cell->foreground;
        background = cell->background;
        pair = pair_of(foreground, background);
      }
      wchar_t text[2] = {(wchar_t)cell->scalar, 0};
      // A character that is not one column wide would leave a hole or push the row.
      if (wcwidth(text[0]) != 1) text[0] = L'?';
      if (setcchar(&line[i], text, attributes(cell->attributes), (short)pair, NULL) == ERR) {
        setcchar(&line[i], L"?", 0, 0, NULL);
      }
    }
    mvwadd_wchnstr(stdscr, row, at, line, length);
  }
}

void cc_flush(void) {
  // Where a terminal cannot hide its cursor, it waits in the corner.
  wmove(stdscr, LINES - 1, COLS - 1);
  wnoutrefresh(stdscr);
  doupdate();
}

void cc_repaint(void) { clearok(curscr, TRUE); }
