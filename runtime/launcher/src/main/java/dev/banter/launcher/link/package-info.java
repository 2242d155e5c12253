/** Links: every workspace with its ways in, what leaves for it, and how all of them fare together. */
@NullMarked
package dev.banter.launcher.link;

import org.jspecify.annotations.NullMarked;
