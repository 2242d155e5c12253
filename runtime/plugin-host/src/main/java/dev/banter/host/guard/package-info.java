/** Calls that no plugin may make, and what its classes call in their place. ASM is known here and nowhere else. */
@NullMarked
package dev.banter.host.guard;

import org.jspecify.annotations.NullMarked;
