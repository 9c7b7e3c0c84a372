#include <string.h>

#include "shim.h"

/* curses colours cells by pair numbers, one per combination in use. The allocator of curses is
   missing on macOS, crashes without colours, and returns numbers beyond the short that a cell
   holds. */

/* The macro is a date. init_extended_pair came in April 2017. */
#if NCURSES_EXT_COLORS + 0 >= 20170401
#define HAS_EXTENDED_PAIRS 1
enum { LARGEST_PAIR = 32767 };
#else
#define HAS_EXTENDED_PAIRS 0
enum { LARGEST_PAIR = 255 };
#endif

/* Open addressing over twice the largest number. */
enum { SLOTS = 65536 };

typedef struct {
  int32_t foreground;
  int32_t background;
  /* 0 for a free slot. */
  int32_t pair;
} slot;

static slot slots[SLOTS];
static int32_t used;
/* For each colour of the table, from -1 on, the first pair with it: nearly always that with the
   ground of the screen. */
enum { INKS = 257 };
static short first_pair[INKS];
static int32_t limit;
static bool full;

static void forget_pairs(void) {
  used = 0;
  full = false;
  memset(slots, 0, sizeof slots);
  memset(first_pair, 0, sizeof first_pair);
}

void pairs_start(bool color) {
  limit = 0;
  forget_pairs();
  if (!color || !has_colors()) return;
  start_color();
  use_default_colors();
  limit = COLOR_PAIRS - 1 < LARGEST_PAIR ? COLOR_PAIRS - 1 : LARGEST_PAIR;
}

/* Clears a table that overflowed. curses sends the cells whose pair then changes. */
void pairs_begin_frame(void) {
  if (full) forget_pairs();
}

bool pairs_ran_out(void) { return full; }

static slot *find(int32_t foreground, int32_t background) {
  uint32_t at = (uint32_t)foreground * 2654435761u ^ (uint32_t)background * 2246822519u;
  for (at ^= at >> 15;; at++) {
    slot *found = &slots[at % SLOTS];
    if (found->pair == 0 ||
        (found->foreground == foreground && found->background == background))
      return found;
  }
}

static bool define(int32_t pair, int32_t foreground, int32_t background) {
#if HAS_EXTENDED_PAIRS
  return init_extended_pair(pair, foreground, background) == OK;
#else
  return init_pair((short)pair, (short)foreground, (short)background) == OK;
#endif
}

/* The pair of two colours; 0, the terminal's own, if there is none. */
short pairs_number(int32_t foreground, int32_t background) {
  const int32_t ink = foreground < COLORS ? foreground : -1;
  const int32_t paper = background < COLORS ? background : -1;
  if (limit <= 0 || (ink < 0 && paper < 0)) return 0;
  slot *found = find(ink, paper);
  if (found->pair) return (short)found->pair;
  if (used == limit) {
    full = true;
    /* The foreground matters more than the background. */
    return ink + 1 < INKS ? first_pair[ink + 1] : 0;
  }
  if (!define(used + 1, ink, paper)) return 0;
  *found = (slot){ink, paper, ++used};
  if (ink + 1 < INKS && !first_pair[ink + 1]) first_pair[ink + 1] = (short)used;
  return (short)used;
}
