/**
 * Channels, groups and direct messages, and who is in them.
 */
@NullMarked
package dev.banter.workspace.conversation;

import org.jspecify.annotations.NullMarked;
