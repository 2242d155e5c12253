/** One workspace's RTM link: getting it, keeping it, losing it, getting it back. Netty lives here and nowhere else. */
@NullMarked
package dev.banter.slack.rtm;

import org.jspecify.annotations.NullMarked;
