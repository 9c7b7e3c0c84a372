#include <string.h>
#include <unistd.h>

#include "shim.h"

static bool wanted;
static bool reports_drags;
static bool is_down;
static bool release_is_due;
static cc_event due;

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
  mousemask(on ? ALL_MOUSE_EVENTS | REPORT_MOUSE_POSITION : 0, NULL);
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

/* Reads the event behind KEY_MOUSE; false if it is none that the program has a word for. */
bool mouse_read(cc_event *event) {
  MEVENT mouse;
  if (getmouse(&mouse) != OK) return false;
  if (mouse.bstate & BUTTON4_PRESSED) return fill(event, &mouse, CC_WHEEL_UP);
#ifdef BUTTON5_PRESSED
  if (mouse.bstate & BUTTON5_PRESSED) return fill(event, &mouse, CC_WHEEL_DOWN);
#endif
  if (mouse.bstate & (BUTTON3_PRESSED | BUTTON3_CLICKED))
    return fill(event, &mouse, CC_SECONDARY);
  if (mouse.bstate & BUTTON1_CLICKED) {
    release_is_due = fill(&due, &mouse, CC_RELEASE);
    return press(event, &mouse);
  }
  if (mouse.bstate & BUTTON1_PRESSED) return press(event, &mouse);
  if ((mouse.bstate & BUTTON1_RELEASED) && is_down) {
    is_down = false;
    return fill(event, &mouse, CC_RELEASE);
  }
  if ((mouse.bstate & REPORT_MOUSE_POSITION) && is_down) return fill(event, &mouse, CC_DRAG);
  return false;
}

/* The second half of a click that arrived as one. */
bool mouse_pending(cc_event *event) {
  if (!release_is_due) return false;
  release_is_due = is_down = false;
  *event = due;
  return true;
}
