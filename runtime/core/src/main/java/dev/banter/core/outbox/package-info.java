/** What has been said and is not acknowledged: where it goes, in which parts, in which order, at which pace. */
@NullMarked
package dev.banter.core.outbox;

import org.jspecify.annotations.NullMarked;
