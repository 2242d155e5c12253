/**
 * What everybody hears of what happens, still without the shape that it has on the wire.
 */
@NullMarked
package dev.banter.workspace.event;

import org.jspecify.annotations.NullMarked;
