/** Slack's JSON: frames and answers in, frames out. Jackson lives here and nowhere else. */
@NullMarked
package dev.banter.slack.wire;

import org.jspecify.annotations.NullMarked;
