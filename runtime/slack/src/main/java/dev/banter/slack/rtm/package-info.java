/** One workspace's RTM link: getting it, keeping it, losing it, getting it back, and what is said and heard on it. */
@NullMarked
package dev.banter.slack.rtm;

import org.jspecify.annotations.NullMarked;
