/** Pace: how fast a channel and a wire may be spoken on. */
@NullMarked
package dev.banter.core.pace;

import org.jspecify.annotations.NullMarked;
