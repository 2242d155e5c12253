/**
 * What can be done in a workspace, without any wire. Each action changes what there is, and then tells of it.
 *
 * <p>Nothing here locks. One thread, the workspace's loop, does everything, so that all hear of everything in one order.
 */
@NullMarked
package dev.banter.workspace.action;

import org.jspecify.annotations.NullMarked;
