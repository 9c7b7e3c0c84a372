#include <string.h>
#include <unistd.h>

#include "shim.h"

static bool wanted;
static bool reports_drags;
static bool is_down;

/* What one KEY_MOUSE stands for, the newest first: curses gives it once for all that it read together,
   as when a click and the key after it come over a slow line. */
enum { MOST = 8 };
static MEVENT waiting[MOST];
static int waiting_count;

/* No clicks: curses would make one event of what came together, and two clicks none that is known. */
static const mmask_t events = BUTTON1_PRESSED | BUTTON1_RELEASED | BUTTON3_PRESSED |
                              BUTTON4_PRESSED |
#ifdef BUTTON5_PRESSED
                              BUTTON5_PRESSED |
#endif
                              REPORT_MOUSE_POSITION;

static void send(const char *sequence) {
  if (write(shim.output, sequence, strlen(sequence)) < 0) return;
}

/* Motion with a button held (mode 1002) is not in the terminal descriptions and is asked for by
   hand, only where coordinates come in the form that has no limit of 223. */
static bool can_report_drags(void) {
  const char *prefix = tigetstr("kmous");
  return prefix && prefix != (char *)-1 && strcmp(prefix, "\033[<") == 0;
}

static void switch_mouse(bool on) {
  if (reports_drags && !on) send("\033[?1002l");
  mousemask(on ? events : 0, NULL);
  doupdate();
  if (reports_drags && on) send("\033[?1002h");
}

void mouse_start(bool on) {
  reports_drags = can_report_drags();
  /* Clicks are put together by the program; waiting for them would delay every press. */
  mouseinterval(0);
  if (on) switch_mouse(true);
  wanted = on;
}

void cc_set_mouse(bool on) {
  if (!shim.screen || on == wanted) return;
  switch_mouse(on);
  wanted = on;
}

/* curses itself takes back, and asks for again, what it has asked for. */
void mouse_pause(void) {
  if (wanted && reports_drags) send("\033[?1002l");
  is_down = false;
}

void mouse_resume(void) {
  if (wanted && reports_drags) send("\033[?1002h");
}

static bool fill(cc_event *event, const MEVENT *mouse, cc_mouse kind) {
  *event = (cc_event){CC_MOUSE, (int32_t)kind, mouse->x, mouse->y};
  return true;
}

static bool press(cc_event *event, const MEVENT *mouse) {
  const bool was_down = is_down;
  is_down = true;
  /* Motion is told as a second press. */
  return fill(event, mouse, was_down ? CC_DRAG : CC_PRESS);
}

/* False for an event that the program has no word for. */
static bool translate(cc_event *event, const MEVENT *mouse) {
  if (mouse->bstate & BUTTON4_PRESSED) return fill(event, mouse, CC_WHEEL_UP);
#ifdef BUTTON5_PRESSED
  if (mouse->bstate & BUTTON5_PRESSED) return fill(event, mouse, CC_WHEEL_DOWN);
#endif
  if (mouse->bstate & BUTTON3_PRESSED) return fill(event, mouse, CC_SECONDARY);
  if (mouse->bstate & BUTTON1_PRESSED) return press(event, mouse);
  if ((mouse->bstate & BUTTON1_RELEASED) && is_down) {
    is_down = false;
    return fill(event, mouse, CC_RELEASE);
  }
  if ((mouse->bstate & REPORT_MOUSE_POSITION) && is_down) return fill(event, mouse, CC_DRAG);
  return false;
}

/* The next of the events that came together; false if there is none. */
bool mouse_pending(cc_event *event) {
  while (waiting_count > 0) {
    if (translate(event, &waiting[--waiting_count])) return true;
  }
  return false;
}

/* Reads the events behind KEY_MOUSE, and gives the first. */
bool mouse_read(cc_event *event) {
  while (waiting_count < MOST && getmouse(&waiting[waiting_count]) == OK) waiting_count++;
  return mouse_pending(event);
}
