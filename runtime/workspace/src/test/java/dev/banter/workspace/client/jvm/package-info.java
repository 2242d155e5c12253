/** Slack's own client for Java, met as it comes: only the base of its URLs is changed. */
@NullMarked
package dev.banter.workspace.client.jvm;

import org.jspecify.annotations.NullMarked;
