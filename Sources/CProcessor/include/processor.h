#pragma once

/// 4 or 3 if the processor has all instructions of x86-64-v4 or -v3, otherwise 1.
int processor_level(void);

/// The number of processors that this process may use, at least 1.
int processor_count(void);
