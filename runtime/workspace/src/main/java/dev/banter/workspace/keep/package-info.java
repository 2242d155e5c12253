/** Keeps a workspace over restarts: one file, a line for each change, the last line about a thing being what it is now. */
@NullMarked
package dev.banter.workspace.keep;

import org.jspecify.annotations.NullMarked;
