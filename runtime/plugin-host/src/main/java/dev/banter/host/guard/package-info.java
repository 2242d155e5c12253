/** Calls that no plugin may make and loops that nobody could end, and what stands in their place. ASM is known here and nowhere else. */
@NullMarked
package dev.banter.host.guard;

import org.jspecify.annotations.NullMarked;
