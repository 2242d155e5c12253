/** Intake: what came in, who speaks, what was said, and whether it was seen before. */
@NullMarked
package dev.banter.core.message;

import org.jspecify.annotations.NullMarked;
