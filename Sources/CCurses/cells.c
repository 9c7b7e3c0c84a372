#include <wchar.h>

#include "shim.h"

/* curses leaves a cell empty if its character does not take one column. A mark takes its place. */
static wchar_t printable(uint32_t scalar) {
  if (scalar == 0) return L' ';
  if (scalar >= 0x20 && scalar < 0x7f) return (wchar_t)scalar;
  return wcwidth((wchar_t)scalar) == 1 ? (wchar_t)scalar : L'?';
}

static attr_t curses_attributes(uint32_t attributes) {
  return ((attributes & CC_BOLD) ? A_BOLD : A_NORMAL) | ((attributes & CC_DIM) ? A_DIM : A_NORMAL) |
         ((attributes & CC_REVERSE) ? A_REVERSE : A_NORMAL) |
         ((attributes & CC_UNDERLINE) ? A_UNDERLINE : A_NORMAL);
}

void cc_erase(void) {
  pairs_begin_frame();
  werase(stdscr);
}

/* One call per run of cells is several times faster than one per cell, and the only way to fill the
   bottom right corner. */
void cc_put_row(int32_t row, const cc_cell *cells, int32_t count) {
  enum { CHUNK = 256 };
  cchar_t run[CHUNK];
  int32_t foreground = -1, background = -1;
  short pair = 0;
  for (int32_t at = 0; at < count; at += CHUNK) {
    const int32_t length = count - at < CHUNK ? count - at : CHUNK;
    for (int32_t i = 0; i < length; i++) {
      const cc_cell *cell = &cells[at + i];
      if (cell->foreground != foreground || cell->background != background) {
        foreground = cell->foreground;
        background = cell->background;
        pair = pairs_number(foreground, background);
      }
      const wchar_t text[2] = {printable(cell->scalar), 0};
      setcchar(&run[i], text, curses_attributes(cell->attributes), pair, NULL);
    }
    mvwadd_wchnstr(stdscr, row, at, run, length);
  }
}

bool cc_ran_out_of_pairs(void) { return pairs_ran_out(); }

void cc_flush(void) {
  wmove(stdscr, 0, 0);
  wnoutrefresh(stdscr);
  doupdate();
}

void cc_repaint(void) {
  clearok(curscr, TRUE);
  wnoutrefresh(stdscr);
  doupdate();
}
