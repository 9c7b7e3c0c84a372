#include "lessons.h"

// The table of lessons: one line names a file, the next embeds it.
static const struct { const char *path, *text; } lessons[] = {
#define LESSON "../../docs/lessons/01-information-content.md"
#include "entry.inc"
#define LESSON "../../docs/lessons/02-entropy.md"
#include "entry.inc"
#define LESSON "../../docs/lessons/03-quantisation.md"
#include "entry.inc"
#define LESSON "../../docs/lessons/04-wrong-code.md"
#include "entry.inc"
#define LESSON "../../docs/lessons/05-no-distance.md"
#include "entry.inc"
#define LESSON "../../docs/lessons/06-log-of-a-sum.md"
#include "entry.inc"
#define LESSON "../../docs/lessons/07-jensen.md"
#include "entry.inc"
#define LESSON "../../docs/lessons/08-bound-and-gap.md"
#include "entry.inc"
#define LESSON "../../docs/lessons/09-one-dimension.md"
#include "entry.inc"
#define LESSON "../../docs/lessons/10-e-step.md"
#include "entry.inc"
#define LESSON "../../docs/lessons/11-m-step.md"
#include "entry.inc"
#define LESSON "../../docs/lessons/12-chain.md"
#include "entry.inc"
#define LESSON "../../docs/lessons/13-hill.md"
#include "entry.inc"
#define LESSON "../../docs/lessons/14-q-energy-entropy.md"
#include "entry.inc"
#define LESSON "../../docs/lessons/15-gaussian-updates.md"
#include "entry.inc"
#define LESSON "../../docs/lessons/16-stopping.md"
#include "entry.inc"
#define LESSON "../../docs/lessons/17-local-optima.md"
#include "entry.inc"
#define LESSON "../../docs/lessons/18-collapse-and-map.md"
#include "entry.inc"
#define LESSON "../../docs/lessons/19-hard-em.md"
#include "entry.inc"
#define LESSON "../../docs/lessons/20-partial-e.md"
#include "entry.inc"
#define LESSON "../../docs/lessons/21-beyond-gaussians.md"
#include "entry.inc"
#define LESSON "../../docs/lessons/22-coins.md"
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
