/** How Slack writes things as JSON: users, conversations, messages. Knows the model and nothing of any wire. */
@NullMarked
package dev.banter.workspace.shape;

import org.jspecify.annotations.NullMarked;
