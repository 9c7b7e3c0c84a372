#define _GNU_SOURCE
#include "processor.h"
#include <unistd.h>
#ifdef __linux__
#include <sched.h>
#endif

int processor_level(void) {
#ifdef __x86_64__
  __builtin_cpu_init();
  if (__builtin_cpu_supports("x86-64-v4")) return 4;
  if (__builtin_cpu_supports("x86-64-v3")) return 3;
#endif
  return 1;
}

int processor_count(void) {
#ifdef __linux__
  // Only the processors that this process may use, not all of the machine.
  cpu_set_t set;
  if (sched_getaffinity(0, sizeof set, &set) == 0 && CPU_COUNT(&set) > 0) return CPU_COUNT(&set);
#endif
  long count = sysconf(_SC_NPROCESSORS_ONLN);
  return count > 0 ? (int)count : 1;
}
