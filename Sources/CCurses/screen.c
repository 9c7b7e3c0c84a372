#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "shim.h"

shim_screen shim = {.input = -1, .output = -1};

void shim_send(const char *sequence) {
  if (sequence && write(shim.output, sequence, strlen(sequence)) < 0) return;
}

static FILE *input_file;
static FILE *output_file;
static struct termios shell_modes;

static bool is_terminal(int descriptor, int access) {
  const int flags = fcntl(descriptor, F_GETFL);
  return flags >= 0 && isatty(descriptor) &&
         ((flags & O_ACCMODE) == O_RDWR || (flags & O_ACCMODE) == access);
}

/* A descriptor of the terminal, so that `cat data | program -` has a keyboard. The standard streams
   come first, because macOS cannot poll /dev/tty. */
static int terminal_descriptor(int preferred, int access) {
  const int candidates[] = {preferred, STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO};
  for (int i = 0; i < 4; i++)
    if (is_terminal(candidates[i], access)) return fcntl(candidates[i], F_DUPFD_CLOEXEC, 3);
  return open("/dev/tty", O_RDWR | O_CLOEXEC);
}

static bool open_files(void) {
  const int input = terminal_descriptor(STDIN_FILENO, O_RDONLY);
  const int output = terminal_descriptor(STDOUT_FILENO, O_WRONLY);
  input_file = input >= 0 ? fdopen(input, "r") : NULL;
  output_file = output >= 0 ? fdopen(output, "w") : NULL;
  shim.input = input;
  shim.output = output;
  return input_file && output_file && tcgetattr(input, &shell_modes) == 0;
}

static void close_files(void) {
  if (input_file) fclose(input_file);
  if (output_file) fclose(output_file);
  input_file = output_file = NULL;
  shim.input = shim.output = -1;
}

/* Single keys without echo. XON/XOFF is off, since Ctrl-S would freeze the screen, and so are
   Ctrl-V and Ctrl-O. Ctrl-C, Ctrl-\ and Ctrl-Z stay signals. */
static void set_modes(void) {
  cbreak();
  noecho();
  nonl();
  struct termios modes;
  if (tcgetattr(shim.input, &modes) == 0) {
    modes.c_iflag &= ~(tcflag_t)IXON;
    modes.c_lflag &= ~(tcflag_t)IEXTEN;
    tcsetattr(shim.input, TCSADRAIN, &modes);
    def_prog_mode();
  }
}

/* Switches the keys to the mode of the description. */
static void start_keys(void) {
  keypad(stdscr, TRUE);
  intrflush(stdscr, FALSE);
  /* Otherwise a pending key interrupts an update. */
  typeahead(-1);
}

cc_outcome cc_open(const char *entry, bool color, bool mouse) {
  if (shim.screen) return CC_ALREADY_OPEN;
  if (!open_files()) {
    close_files();
    return CC_NO_TERMINAL;
  }
  signals_remember();
  /* The size of the system comes before LINES and COLUMNS. */
  use_env(TRUE);
  use_tioctl(TRUE);
  /* initscr would end the process if it fails. */
  shim.screen = newterm(entry, output_file, input_file);
  if (!shim.screen) {
    close_files();
    return CC_TERM_UNKNOWN;
  }
  set_term(shim.screen);
  mouse_prepare();
  paste_prepare(entry);
  undo_prepare(shim.output, &shell_modes, color);
  undo_arm();
  signals_catch();
  static bool closes_at_exit;
  if (!closes_at_exit) closes_at_exit = atexit(cc_close) == 0;
  set_modes();
  start_keys();
  /* A cursor that cannot be hidden does not move. */
  leaveok(stdscr, curs_set(0) != ERR);
  input_start();
  pairs_start(color);
  messages_keep();
  cc_erase();
  cc_flush();
  mouse_start(mouse);
  paste_resume();
  return CC_OK;
}

void cc_close(void) {
  if (!shim.screen) return;
  mouse_pause();
  paste_pause();
  endwin();
  undo_clear_line();
  undo_disarm();
  signals_give_back();
  tcsetattr(shim.input, TCSADRAIN, &shell_modes);
  delscreen(shim.screen);
  shim.screen = NULL;
  messages_release();
  close_files();
}

int32_t cc_columns(void) { return shim.screen ? COLS : 0; }

int32_t cc_rows(void) { return shim.screen ? LINES : 0; }
