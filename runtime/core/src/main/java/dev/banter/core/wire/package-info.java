/** The ports to a workspace: what carries a message, and what knows the names. */
@NullMarked
package dev.banter.core.wire;

import org.jspecify.annotations.NullMarked;
