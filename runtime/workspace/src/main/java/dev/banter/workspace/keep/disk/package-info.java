/** The file of a kept workspace on its disk: reading it, and a thread that writes it. Nothing of what the lines mean. */
@NullMarked
package dev.banter.workspace.keep.disk;

import org.jspecify.annotations.NullMarked;
