#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

#include "shim.h"

/* A character that does not take one column would shift the rest of its row. A mark takes its
   place. */
static wchar_t printable(uint32_t scalar) {
  if (scalar == 0) return L' ';
  if (scalar >= 0x20 && scalar < 0x7f) return (wchar_t)scalar;
  return wcwidth((wchar_t)scalar) == 1 ? (wchar_t)scalar : L'?';
}

size_t cc_character(uint32_t scalar, char bytes[CC_CHARACTER_ROOM]) {
  char room[MB_LEN_MAX];
  mbstate_t state;
  memset(&state, 0, sizeof state);
  size_t count = wcrtomb(room, printable(scalar), &state);
  if (count == (size_t)-1 || count > CC_CHARACTER_ROOM) {
    room[0] = '?';
    count = 1;
  }
  memcpy(bytes, room, count);
  return count;
}

size_t shim_unpadded(const char *sequence, char *bytes, size_t room) {
  size_t count = 0;
  while (sequence && *sequence) {
    const char *end = strncmp(sequence, "$<", 2) == 0 ? strchr(sequence, '>') : NULL;
    if (end) {
      sequence = end + 1;
    } else if (count < room) {
      bytes[count++] = *sequence++;
    } else {
      return count;
    }
  }
  return count;
}

size_t cc_sequence(const char *name, int32_t first, int32_t second, char *bytes, size_t room) {
  const char *value = shim_capability(name);
  return value ? shim_unpadded(tiparm(value, first, second), bytes, room) : 0;
}

bool cc_flag(const char *name) { return tigetflag((char *)name) == 1; }

int32_t cc_number(const char *name) { return tigetnum((char *)name); }

bool cc_shows_cursor(void) { return shim.shows_cursor; }

void cc_send(const char *bytes, size_t count) {
  while (count > 0) {
    const ssize_t sent = write(shim.output, bytes, count);
    if (sent > 0) {
      bytes += sent;
      count -= (size_t)sent;
    } else if (sent < 0 && errno == EAGAIN) {
      struct pollfd ready = {.fd = shim.output, .events = POLLOUT};
      poll(&ready, 1, -1);
    } else if (sent == 0 || errno != EINTR) {
      return;
    }
  }
}

void shim_send(const char *sequence) {
  if (sequence) cc_send(sequence, strlen(sequence));
}

void shim_clear(void) {
  clearok(curscr, TRUE);
  wnoutrefresh(stdscr);
  doupdate();
  shim.is_cleared = true;
}
