/** Calls of the Web API as they come in by HTTP: read, answered, and now and then answered wrongly on purpose. */
@NullMarked
package dev.banter.workspace.server.api;

import org.jspecify.annotations.NullMarked;
