/** Replying: where each verb speaks, and what a handler says by calling or returning. */
@NullMarked
package dev.banter.core.reply;

import org.jspecify.annotations.NullMarked;
