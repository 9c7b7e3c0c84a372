#ifndef CCURSES_H
#define CCURSES_H

#include <stdbool.h>
#include <stdint.h>

/* A screen of character cells, a keyboard and a mouse. No type or macro of curses is named here,
   since Swift cannot import them. All calls are made from one thread. */

/* Before the screen ---------------------------------------------------------------------------- */

typedef enum {
  CC_OK,
  CC_TERM_UNSET,
  CC_TERM_UNKNOWN,
  CC_TERM_CANNOT_ADDRESS,
  CC_NO_TERMINAL,
  CC_ALREADY_OPEN,
} cc_outcome;

/* The capabilities in the terminal's description. */
typedef struct {
  /* The name of the description, not always the one in TERM. */
  const char *entry;
  int32_t colors;
  /* Colour numbers are 0xRRGGBB. */
  bool direct;
} cc_description;

/* Adopts the user's character set and returns true if it is UTF-8. Only LC_CTYPE is set: a decimal
   comma would break every number that C prints. A locale that is missing, or that names UTF-8 but
   is not installed, is replaced by one with UTF-8, and any other locale if `insist`. */
bool cc_adopt_locale(bool insist);

/* The number of cells of a scalar, -1 if it cannot be shown. Needs cc_adopt_locale. */
int cc_width(uint32_t scalar);

/* Reads the description of the terminal without touching it. */
cc_outcome cc_describe(cc_description *description);

/* The screen ----------------------------------------------------------------------------------- */

cc_outcome cc_open(const char *entry, bool color, bool mouse);

/* Restores the terminal. Also done at exit and on every signal that ends the process. */
void cc_close(void);

/* Lets the signals that end the process wait, for the time of a few calls to the system. Those of a
   fault do not wait. */
void cc_hold_signals(void);
void cc_release_signals(void);

int32_t cc_columns(void);
int32_t cc_rows(void);

enum { CC_BOLD = 1, CC_DIM = 2, CC_REVERSE = 4, CC_UNDERLINE = 8 };

/* One character cell. A colour of -1 is the terminal's own. */
typedef struct {
  /* 0 for the second half of the character before. */
  uint32_t scalar;
  /* Combining marks, 0 for none. */
  uint32_t first_mark;
  uint32_t second_mark;
  /* The number of cells of the character: 1 or 2. */
  int32_t width;
  int32_t foreground;
  int32_t background;
  uint32_t attributes;
} cc_cell;

/* A frame is cc_erase, any number of cc_put_row, cc_flush. Only differences are sent. */
void cc_erase(void);
void cc_put_row(int32_t row, const cc_cell *cells, int32_t count);
void cc_flush(void);

/* True if earlier frames used up the numbers for the colours of this one. Drawn again, the frame
   has all numbers. */
bool cc_ran_out_of_pairs(void);

/* Sends the whole screen again. */
void cc_repaint(void);

void cc_set_mouse(bool on);

/* Input ---------------------------------------------------------------------------------------- */

/* The next of the key sequences in the terminal's description, from `*index` on, which it moves: the
   name of the capability and its bytes. False if there are no more. Needs an open screen. */
bool cc_next_key(int32_t *index, const char **name, const char **sequence);

typedef enum {
  CC_TIMEOUT,
  CC_HANG_UP,
  CC_RESIZE,
  /* `value` bytes at cc_input(), until the next call. */
  CC_INPUT,
} cc_event_kind;

typedef struct {
  cc_event_kind kind;
  int32_t value;
} cc_event;

/* Waits for an event, at most `timeout` milliseconds (-1 without limit), without using the
   processor. */
cc_event cc_wait(int32_t timeout);

/* The bytes that the terminal sent last. */
const char *cc_input(void);

/* The first character of some bytes in the user's character set. Returns its number of bytes, 0 if
   bytes are missing, -1 if they are no character. Needs cc_adopt_locale. */
int32_t cc_decode(const char *bytes, int32_t count, uint32_t *scalar);

/* The time of a clock that never jumps. */
int64_t cc_milliseconds(void);

#endif
