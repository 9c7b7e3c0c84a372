#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include "shim.h"

/* A trap of Swift writes its message first. The return from the alternate screen would erase it, so
   standard error goes to a nameless file while the screen is open. */

static int kept_file = -1;
static int real_error = -1;

void messages_keep(void) {
  if (!isatty(STDERR_FILENO)) return;
  FILE *kept = tmpfile();
  if (!kept) return;
  real_error = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 10);
  kept_file = fcntl(fileno(kept), F_DUPFD_CLOEXEC, 10);
  fclose(kept);
  fflush(stderr);
  if (real_error >= 0 && kept_file >= 0) dup2(kept_file, STDERR_FILENO);
}

/* Async-signal-safe. */
void messages_replay(void) {
  if (real_error < 0 || kept_file < 0) return;
  dup2(real_error, STDERR_FILENO);
  char bytes[4096];
  off_t at = 0;
  for (ssize_t n; (n = pread(kept_file, bytes, sizeof bytes, at)) > 0; at += n)
    if (write(STDERR_FILENO, bytes, (size_t)n) < 0) break;
  if (ftruncate(kept_file, 0) < 0) return;
}

void messages_release(void) {
  fflush(stderr);
  messages_replay();
  if (real_error >= 0) close(real_error);
  if (kept_file >= 0) close(kept_file);
  real_error = kept_file = -1;
}
