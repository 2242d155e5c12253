/** The way to and from one client, whatever is spoken on it. */
@NullMarked
package dev.banter.workspace.line;

import org.jspecify.annotations.NullMarked;
