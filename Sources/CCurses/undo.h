#ifndef UNDO_H
#define UNDO_H

#include <termios.h>

// The way back to the terminal as it was found, from wherever the program ends.

// Remembers the device, its settings and the bytes that undo the screen, keeps standard error aside,
// and takes over the signals that end the program.
void undo_arm(int device, const struct termios *settings, const char *bytes);
// The orderly way: gives the signals back and shows what was said on standard error.
void undo_disarm(void);

#endif
