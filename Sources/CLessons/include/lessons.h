#pragma once

/// The number of embedded lessons.
int lesson_count(void);

/// The file of a lesson as the table names it, from 0; null beyond the last.
const char *lesson_path(int number);

/// The Markdown of a lesson; null beyond the last.
const char *lesson_text(int number);
