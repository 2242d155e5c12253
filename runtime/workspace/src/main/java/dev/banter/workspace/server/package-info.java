/** HTTP and WebSockets on Netty: one port, one thread, and a gate that keeps other people's pages out. */
@NullMarked
package dev.banter.workspace.server;

import org.jspecify.annotations.NullMarked;
