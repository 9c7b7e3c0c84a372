#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "shim.h"

/* Ctrl-Z. curses has a handler for it that draws inside the signal; ours only sets a flag, and the
   work is done here, between two events, where it can neither cut a frame in two nor forget the
   mouse. */

static void stop_process(void) {
  struct sigaction standard, ours;
  memset(&standard, 0, sizeof standard);
  standard.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &standard, &ours);
  raise(SIGTSTP);
  /* `bg` continues a process that must not draw yet; without a shell to stop for, only wait. */
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
  undo_disarm();
  stop_process();
  /* doupdate after endwin takes the screen and the modes again. */
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
    /* Stopped by SIGSTOP, which nobody is told about: the modes and the picture may be gone. */
    signals_continued = 0;
    reset_prog_mode();
    cc_repaint();
    paste_resume();
  }
}
