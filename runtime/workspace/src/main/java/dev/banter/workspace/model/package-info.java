/**
 * What a workspace is, without any wire: people, conversations, what was said, and what everybody hears of it.
 *
 * <p>Nothing here locks. One thread, the workspace's loop, does everything, so that all hear of everything in one order.
 */
@NullMarked
package dev.banter.workspace.model;

import org.jspecify.annotations.NullMarked;
