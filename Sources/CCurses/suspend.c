#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "shim.h"

/* Ctrl-Z. The handler of curses draws inside the signal. Ours only sets a flag, and the process
   stops here, between two events, so that no frame is cut in two and the mouse is switched off. */

static void stop_process(void) {
  struct sigaction standard, ours;
  memset(&standard, 0, sizeof standard);
  standard.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &standard, &ours);
  raise(SIGTSTP);
  /* After `bg` the process must not draw yet. Without a shell it only waits. */
  while (!shim_in_foreground(shim.output)) {
    raise(SIGTTOU);
    napms(50);
  }
  sigaction(SIGTSTP, &ours, NULL);
}

static void suspend(void) {
  mouse_pause();
  paste_pause();
  endwin();
  undo_clear_line();
  undo_disarm();
  stop_process();
  /* doupdate after endwin restores the screen and the modes. */
  undo_arm();
  cc_repaint();
  mouse_resume();
  paste_resume();
}

void suspend_if_asked(void) {
  if (signals_stop_asked) {
    signals_stop_asked = 0;
    suspend();
    signals_continued = 0;
  } else if (signals_continued && shim_in_foreground(shim.output)) {
    /* Stopped by SIGSTOP, which cannot be noticed: the modes and the picture may be gone. */
    signals_continued = 0;
    reset_prog_mode();
    cc_repaint();
    paste_resume();
  }
}
