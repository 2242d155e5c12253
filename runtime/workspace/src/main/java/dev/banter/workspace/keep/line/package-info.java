/** The lines of a kept workspace: each the whole state of one thing, as one JSON object, and how it is read back. */
@NullMarked
package dev.banter.workspace.keep.line;

import org.jspecify.annotations.NullMarked;
