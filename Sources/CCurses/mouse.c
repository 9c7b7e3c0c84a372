#include "shim.h"

/* The reports of the mouse: buttons (mode 1000) and motion with a button held (1002), with
   coordinates in digits where the terminal has them (1006). */

static const char ON[] = "\033[?1000h\033[?1002h\033[?1006h";
static const char OFF[] = "\033[?1006l\033[?1002l\033[?1000l";

static bool can_report;
static bool wanted;

void mouse_prepare(void) { can_report = shim_capability("kmous") != NULL; }

const char *mouse_undo(void) { return can_report ? OFF : NULL; }

void mouse_start(bool on) {
  wanted = on;
  mouse_resume();
}

void cc_set_mouse(bool on) {
  if (!shim.screen || on == wanted) return;
  mouse_pause();
  mouse_start(on);
}

void mouse_pause(void) {
  if (wanted) shim_send(mouse_undo());
}

void mouse_resume(void) {
  if (wanted && can_report) shim_send(ON);
}
