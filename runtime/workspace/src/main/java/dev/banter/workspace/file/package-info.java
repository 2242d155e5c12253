/** Files that were sent up, in memory. */
@NullMarked
package dev.banter.workspace.file;

import org.jspecify.annotations.NullMarked;
