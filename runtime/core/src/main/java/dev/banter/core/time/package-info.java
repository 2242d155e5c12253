/** Time as a parameter. */
@NullMarked
package dev.banter.core.time;

import org.jspecify.annotations.NullMarked;
