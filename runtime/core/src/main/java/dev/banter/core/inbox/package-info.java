/** What has been taken in and is not finished: the place that a store makes durable. */
@NullMarked
package dev.banter.core.inbox;

import org.jspecify.annotations.NullMarked;
