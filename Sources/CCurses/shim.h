#ifndef SHIM_H
#define SHIM_H

/* The declarations that the files of this target share. <term.h> is left out: its macros (lines,
   columns, hangup) break ordinary names. */

#include <curses.h>
#include <signal.h>
#include <stddef.h>
#include <sys/types.h>
#include <termios.h>

#include "ccurses.h"

/* The open screen. */
typedef struct {
  SCREEN *screen;
  int input;
  int output;
} shim_screen;

extern shim_screen shim;

/* Sends a control sequence; NULL sends nothing. */
void shim_send(const char *sequence);

/* A string of the terminal's description; NULL if it has none. */
const char *shim_capability(const char *name);

/* True unless a shell has put the process into the background of `terminal`. */
bool shim_in_foreground(int terminal);

/* undo.c: restores the terminal, also from a signal handler. */
void undo_prepare(int terminal, const struct termios *modes, bool color);
void undo_arm(void);
void undo_disarm(void);
void undo_now(void);
/* Clears the line in which the shell continues. Needed after endwin where there is no second screen. */
void undo_clear_line(void);

/* messages.c: keeps standard error while the screen is open. */
void messages_keep(void);
void messages_replay(void);
void messages_release(void);

/* signals.c */
void signals_remember(void);
void signals_catch(void);
void signals_give_back(void);
extern volatile sig_atomic_t signals_stop_asked;
extern volatile sig_atomic_t signals_continued;

/* suspend.c: handles the two flags above. */
void suspend_if_asked(void);

/* input.c */
void input_start(void);

/* mouse.c */
void mouse_prepare(void);
const char *mouse_undo(void);
void mouse_start(bool on);
void mouse_pause(void);
void mouse_resume(void);

/* paste.c */
void paste_prepare(const char *entry);
const char *paste_undo(void);
void paste_pause(void);
void paste_resume(void);

/* pairs.c */
void pairs_start(bool color);
void pairs_begin_frame(void);
bool pairs_ran_out(void);
short pairs_number(int32_t foreground, int32_t background);

#endif
