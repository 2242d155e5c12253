/** The server side of RTM: one session a connection, and the fan-out of events to them. */
@NullMarked
package dev.banter.workspace.rtm;

import org.jspecify.annotations.NullMarked;
