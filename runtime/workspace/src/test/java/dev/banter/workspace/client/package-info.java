/** Slack clients of others that run on Node, met as they come: only the base of their URLs is changed. */
@NullMarked
package dev.banter.workspace.client;

import org.jspecify.annotations.NullMarked;
