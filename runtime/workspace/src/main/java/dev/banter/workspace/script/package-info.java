/**
 * What tests do to a workspace: furnish it with people, channels and histories, and have it misbehave. All of it may be
 * called from any thread, and returns when the workspace's own thread has done it.
 */
@NullMarked
package dev.banter.workspace.script;

import org.jspecify.annotations.NullMarked;
