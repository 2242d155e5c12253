/** Gaps: up to where channels have been heard, and what was said there while nobody listened. */
@NullMarked
package dev.banter.core.gap;

import org.jspecify.annotations.NullMarked;
