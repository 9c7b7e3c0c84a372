#include <string.h>

#include "shim.h"

static bool wanted;
static bool reports_drags;
static bool is_down;

/* The events behind one KEY_MOUSE, the newest first. curses returns it once for all that it read
   together, as when a click and the key after it arrive over a slow line. */
enum { MOST = 8 };
static MEVENT waiting[MOST];
static int waiting_count;

/* No clicks: curses would make one event of those that arrive together, and an unknown one of two
   clicks. */
static const mmask_t events = BUTTON1_PRESSED | BUTTON1_RELEASED | BUTTON3_PRESSED |
                              BUTTON4_PRESSED |
#ifdef BUTTON5_PRESSED
                              BUTTON5_PRESSED |
#endif
                              REPORT_MOUSE_POSITION;

/* Motion with a button held (mode 1002) is not in the terminal descriptions. It is switched on
   here, and only if coordinates have the form without the limit of 223. */
static bool can_report_drags(void) {
  const char *prefix = shim_capability("kmous");
  return prefix && strcmp(prefix, "\033[<") == 0;
}

static void send_drags(bool on) {
  if (reports_drags) shim_send(on ? "\033[?1002h" : "\033[?1002l");
}

static void switch_mouse(bool on) {
  if (!on) send_drags(false);
  mousemask(on ? events : 0, NULL);
  doupdate();
  if (on) send_drags(true);
}

void mouse_start(bool on) {
  reports_drags = can_report_drags();
  /* The program itself recognises clicks. Waiting for them here would delay every press. */
  mouseinterval(0);
  if (on) switch_mouse(true);
  wanted = on;
}

void cc_set_mouse(bool on) {
  if (!shim.screen || on == wanted) return;
  switch_mouse(on);
  wanted = on;
}

/* curses switches its own modes off and on again. */
void mouse_pause(void) {
  if (wanted) send_drags(false);
  is_down = false;
}

void mouse_resume(void) {
  if (wanted) send_drags(true);
}

/* The kind of an event, -1 for one that the program ignores. */
static int32_t kind_of(mmask_t state) {
  if (state & BUTTON4_PRESSED) return CC_WHEEL_UP;
#ifdef BUTTON5_PRESSED
  if (state & BUTTON5_PRESSED) return CC_WHEEL_DOWN;
#endif
  if (state & BUTTON3_PRESSED) return CC_SECONDARY;
  const bool was_down = is_down;
  if (state & BUTTON1_PRESSED) {
    is_down = true;
    /* curses reports motion as a second press. */
    return was_down ? CC_DRAG : CC_PRESS;
  }
  if (!was_down) return -1;
  if (state & BUTTON1_RELEASED) {
    is_down = false;
    return CC_RELEASE;
  }
  return state & REPORT_MOUSE_POSITION ? CC_DRAG : -1;
}

/* The next of the events that arrived together; false if there is none. */
bool mouse_pending(cc_event *event) {
  while (waiting_count > 0) {
    const MEVENT *mouse = &waiting[--waiting_count];
    const int32_t kind = kind_of(mouse->bstate);
    if (kind < 0) continue;
    *event = (cc_event){CC_MOUSE, kind, mouse->x, mouse->y};
    return true;
  }
  return false;
}

/* Reads the events behind KEY_MOUSE and returns the first. */
bool mouse_read(cc_event *event) {
  while (waiting_count < MOST && getmouse(&waiting[waiting_count]) == OK) waiting_count++;
  return mouse_pending(event);
}
