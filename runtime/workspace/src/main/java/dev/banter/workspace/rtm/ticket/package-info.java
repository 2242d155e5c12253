/** The way from {@code rtm.connect} to a connection: who may come in by which secret, and what they must not miss. */
@NullMarked
package dev.banter.workspace.rtm.ticket;

import org.jspecify.annotations.NullMarked;
