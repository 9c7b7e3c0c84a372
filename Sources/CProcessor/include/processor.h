#pragma once

/// 4 or 3 where the processor has all of x86-64-v4 or -v3, else 1.
int processor_level(void);

/// How many processors this process may use, at least 1.
int processor_count(void);
