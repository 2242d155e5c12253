/** What stands between the socket and the services: who is let in, beneath which key, and what a client may cost. */
@NullMarked
package dev.banter.workspace.gate;

import org.jspecify.annotations.NullMarked;
