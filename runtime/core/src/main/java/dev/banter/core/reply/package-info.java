/** Replying: where an answer goes, in which parts, in which order, at which pace. */
@NullMarked
package dev.banter.core.reply;

import org.jspecify.annotations.NullMarked;
