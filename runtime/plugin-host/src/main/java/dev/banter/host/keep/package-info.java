/** What is remembered of plugins over restarts: who is disabled, which bytes are pinned, and the versions that answered. */
@NullMarked
package dev.banter.host.keep;

import org.jspecify.annotations.NullMarked;
