/** One workspace's link over Socket Mode: several connections, and an acknowledgement for every envelope on them. */
@NullMarked
package dev.banter.slack.socketmode;

import org.jspecify.annotations.NullMarked;
