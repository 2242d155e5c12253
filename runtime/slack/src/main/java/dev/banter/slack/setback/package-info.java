/** Setbacks: why there is no link just now, and how long to wait before the next try. */
@NullMarked
package dev.banter.slack.setback;

import org.jspecify.annotations.NullMarked;
