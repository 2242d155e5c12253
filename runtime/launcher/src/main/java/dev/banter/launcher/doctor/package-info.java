/** Checks what a bot needs before it is started, and tells what is missing. Starts nothing, changes nothing. */
@NullMarked
package dev.banter.launcher.doctor;

import org.jspecify.annotations.NullMarked;
