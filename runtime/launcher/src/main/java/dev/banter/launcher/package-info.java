/** Main, and the wiring of all rooms: knows all, holds nothing. */
@NullMarked
package dev.banter.launcher;

import org.jspecify.annotations.NullMarked;
