#include <wchar.h>

#include "shim.h"

/* The C library may not know the width of a character that is newer. curses would shift the rest of
   the row then, so a mark takes the place of the character. */
static bool is_printable(const cc_cell *cell) {
  if (cell->scalar >= 0x20 && cell->scalar < 0x7f) return true;
  return wcwidth((wchar_t)cell->scalar) == cell->width;
}

/* The characters of a cell: a base and its marks, as curses takes them. */
static void spell(const cc_cell *cell, wchar_t text[4]) {
  int length = 0;
  text[length++] = (wchar_t)cell->scalar;
  const uint32_t marks[] = {cell->first_mark, cell->second_mark};
  for (int i = 0; i < 2; i++)
    if (marks[i] && wcwidth((wchar_t)marks[i]) == 0) text[length++] = (wchar_t)marks[i];
  text[length] = 0;
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
   bottom right corner. curses makes the second half of a wide character itself. */
void cc_put_row(int32_t row, const cc_cell *cells, int32_t count) {
  enum { CHUNK = 256 };
  cchar_t run[CHUNK];
  int32_t foreground = -1, background = -1;
  short pair = 0;
  for (int32_t at = 0; at < count;) {
    const int32_t start = at;
    int32_t length = 0;
    /* Room for the two cells of a mark in the place of a wide character. */
    while (at < count && length < CHUNK - 1) {
      const cc_cell *cell = &cells[at];
      if (cell->foreground != foreground || cell->background != background) {
        foreground = cell->foreground;
        background = cell->background;
        pair = pairs_number(foreground, background);
      }
      const attr_t attributes = curses_attributes(cell->attributes);
      const int32_t width = cell->width <= count - at ? cell->width : 1;
      wchar_t text[4] = L"?";
      const bool known = width == cell->width && is_printable(cell);
      if (known) spell(cell, text);
      setcchar(&run[length++], text, attributes, pair, NULL);
      if (!known && width == 2) setcchar(&run[length++], L" ", attributes, pair, NULL);
      at += width;
    }
    mvwadd_wchnstr(stdscr, row, start, run, length);
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
