#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "shim.h"

volatile sig_atomic_t signals_stop_asked;
volatile sig_atomic_t signals_continued;

typedef void handler(int, siginfo_t *, void *);

static handler end_by_signal, ask_for_stop, note_continue;

static struct sigaction previous[NSIG];
static bool caught[NSIG];
/* True while signals wait, and the first that does; 0 for none. */
static volatile sig_atomic_t held;
static volatile sig_atomic_t waiting;

/* The handler of a signal while the screen is open; NULL if the signal keeps its action. Every
   signal that ends the process by default must leave a usable terminal, so the exceptions are
   listed. */
static handler *handler_of(int number) {
  switch (number) {
    case SIGTSTP: return ask_for_stop;
    case SIGCONT: return note_continue;
    /* Cannot be caught. */
    case SIGKILL:
    case SIGSTOP:
    /* Do not end the process by default. */
    case SIGCHLD:
    case SIGURG:
    case SIGTTIN:
    case SIGTTOU:
#ifdef SIGINFO
    case SIGINFO:
#endif
    /* Belongs to curses. */
    case SIGWINCH:
    /* Ignored by the program. The write fails instead. */
    case SIGPIPE: return NULL;
    default: return end_by_signal;
  }
}

/* True if a signal happens again after its handler returns. A fault of the processor does (not one
   that was sent), and then the previous handler gets its address. A trap may not: the processor has
   passed it. */
static bool recurs(int number, const siginfo_t *info) {
  const bool fault =
      number == SIGSEGV || number == SIGBUS || number == SIGILL || number == SIGFPE;
  return fault && info->si_code > 0;
}

/* True if the program cannot continue after a signal, even for a few calls. abort() ends the process
   itself once its signal has returned. */
static bool is_fault(int number) {
  switch (number) {
    case SIGSEGV:
    case SIGBUS:
    case SIGILL:
    case SIGFPE:
    case SIGABRT:
    case SIGTRAP:
    case SIGSYS: return true;
    default: return false;
  }
}

/* True for the signal of a write beyond the limit of file sizes. The system sends it in the name of the
   process. The write fails too, and the save reports it. */
static bool is_failed_write(int number, const siginfo_t *info) {
  return number == SIGXFSZ && (info->si_pid == 0 || info->si_pid == getpid());
}

/* Restores the terminal and the action that a signal had. */
static void prepare_end(int number) {
  undo_now();
  sigaction(number, &previous[number], NULL);
  /* Ignored outside of the screen. */
  if (number == SIGXFSZ) signal(number, SIG_DFL);
}

static void end_by_signal(int number, siginfo_t *info, void *context) {
  (void)context;
  if (is_failed_write(number, info)) return;
  if (held && !is_fault(number)) {
    if (!waiting) waiting = number;
    return;
  }
  const int kept = errno;
  prepare_end(number);
  /* Blocked until this handler returns. Then it ends the process. */
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

/* After a stack overflow the handler needs a stack of its own. */
static void provide_stack(void) {
  enum { SIZE = 64 * 1024 };
  stack_t current;
  if (sigaltstack(NULL, &current) != 0 || !(current.ss_flags & SS_DISABLE)) return;
  static char room[SIZE];
  const stack_t stack = {.ss_sp = room, .ss_size = SIZE};
  sigaltstack(&stack, NULL);
}

/* Called before newterm, which installs handlers that exit with status 1. */
void signals_remember(void) {
  for (int number = 1; number < NSIG; number++) sigaction(number, NULL, &previous[number]);
}

static void catch(int number, handler *handler) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = handler;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  sigfillset(&action.sa_mask);
  /* Fails for the signals that the C library keeps for itself. */
  caught[number] = sigaction(number, &action, NULL) == 0;
}

void signals_catch(void) {
  provide_stack();
  for (int number = 1; number < NSIG; number++) {
    handler *const handler = handler_of(number);
    /* nohup, and shells without job control, ignore signals on purpose. */
    const bool is_ignored = previous[number].sa_handler == SIG_IGN && number != SIGXFSZ;
    if (handler && !is_ignored) catch(number, handler);
  }
}

void cc_hold_signals(void) { held = 1; }

void cc_release_signals(void) {
  held = 0;
  const int number = waiting;
  waiting = 0;
  if (!number) return;
  /* As in the handler: another signal must not end the process halfway. */
  sigset_t all, kept;
  sigfillset(&all);
  pthread_sigmask(SIG_BLOCK, &all, &kept);
  prepare_end(number);
  raise(number);
  pthread_sigmask(SIG_SETMASK, &kept, NULL);
}

void signals_give_back(void) {
  for (int number = 1; number < NSIG; number++) {
    if (caught[number]) sigaction(number, &previous[number], NULL);
    caught[number] = false;
  }
}
