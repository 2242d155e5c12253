/** Which handlers of a plugin are called no more for a while, because they fail again and again, and which plugins are left alone as a whole. */
@NullMarked
package dev.banter.core.quarantine;

import org.jspecify.annotations.NullMarked;
