/**
 * What there is to see of a workspace besides what is said in it: the bot's plugins, and all that goes over the wire.
 * For the page by a socket of its own, for tests by {@link dev.banter.workspace.watch.Traffic}.
 */
@NullMarked
package dev.banter.workspace.watch;

import org.jspecify.annotations.NullMarked;
