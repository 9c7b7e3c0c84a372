#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "shim.h"

volatile sig_atomic_t signals_stop_asked;
volatile sig_atomic_t signals_continued;

typedef void handler(int, siginfo_t *, void *);

static handler end_by_signal, ask_for_stop, note_continue;

/* Whatever ends the process leaves a usable terminal. SIGPIPE, SIGWINCH are not ours. */
static const struct {
  int number;
  handler *handler;
} caught[] = {
    {SIGINT, end_by_signal},  {SIGTERM, end_by_signal}, {SIGHUP, end_by_signal},
    {SIGQUIT, end_by_signal}, {SIGABRT, end_by_signal}, {SIGILL, end_by_signal},
    {SIGTRAP, end_by_signal}, {SIGBUS, end_by_signal},  {SIGFPE, end_by_signal},
    {SIGSEGV, end_by_signal}, {SIGTSTP, ask_for_stop},  {SIGCONT, note_continue},
};

enum { COUNT = sizeof caught / sizeof *caught };

static struct sigaction previous[COUNT];
static bool installed;

/* A fault of the processor's (not one sent by somebody) happens again by itself on return, and then
   meets the previous handler with its address intact. A trap may not: the processor has passed it. */
static bool recurs(int number, const siginfo_t *info) {
  const bool fault =
      number == SIGSEGV || number == SIGBUS || number == SIGILL || number == SIGFPE;
  return fault && info->si_code > 0;
}

static void end_by_signal(int number, siginfo_t *info, void *context) {
  (void)context;
  const int kept = errno;
  undo_now();
  for (int i = 0; i < COUNT; i++)
    if (caught[i].number == number) sigaction(number, &previous[i], NULL);
  /* Blocked until this handler returns; then it ends the process as its sender meant it to. */
  if (!recurs(number, info)) raise(number);
  errno = kept;
}

static void ask_for_stop(int number, siginfo_t *info, void *context) {
  (void)number, (void)info, (void)context;
  signals_stop_asked = 1;
}

static void note_continue(int number, siginfo_t *info, void *context) {
  (void)number, (void)info, (void)context;
  signals_continued = 1;
}

/* A stack overflow leaves no room for a handler on the stack itself. */
static void provide_stack(void) {
  enum { SIZE = 64 * 1024 };
  stack_t current;
  if (sigaltstack(NULL, &current) != 0 || !(current.ss_flags & SS_DISABLE)) return;
  static char room[SIZE];
  const stack_t stack = {.ss_sp = room, .ss_size = SIZE};
  sigaltstack(&stack, NULL);
}

/* To be called before newterm, which installs handlers that exit with status 1. */
void signals_remember(void) {
  for (int i = 0; i < COUNT; i++) sigaction(caught[i].number, NULL, &previous[i]);
}

void signals_catch(void) {
  provide_stack();
  for (int i = 0; i < COUNT; i++) {
    /* nohup, and shells without job control, ignore signals on purpose. */
    if (previous[i].sa_handler == SIG_IGN) continue;
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = caught[i].handler;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    sigfillset(&action.sa_mask);
    sigaction(caught[i].number, &action, NULL);
  }
  installed = true;
}

void signals_give_back(void) {
  if (!installed) return;
  installed = false;
  for (int i = 0; i < COUNT; i++) sigaction(caught[i].number, &previous[i], NULL);
}
