#include "lessons.h"

// The table of lessons: one line names a file, the next embeds it.
static const struct { const char *path, *text; } lessons[] = {
#define LESSON "../../docs/lessons/08-e-step-touches.md"
#include "entry.inc"
#define LESSON "../../docs/lessons/09-m-step-lifts.md"
#include "entry.inc"
};

enum { count = sizeof lessons / sizeof lessons[0] };

int lesson_count(void) { return count; }

const char *lesson_path(int number) {
  return number >= 0 && number < count ? lessons[number].path : 0;
}

const char *lesson_text(int number) {
  return number >= 0 && number < count ? lessons[number].text : 0;
}
