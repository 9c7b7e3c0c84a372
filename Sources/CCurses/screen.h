#ifndef SCREEN_H
#define SCREEN_H

// What the files of this target share about the open screen.

// The descriptor that keys come from, and the one that is drawn on; -1 while closed.
extern int screen_keys;
extern int screen_device;

#endif
