/** What Slack's apps are told, on Socket Mode and over HTTP alike: events, and deeds that want an acknowledgement. */
@NullMarked
package dev.banter.slack.intake;

import org.jspecify.annotations.NullMarked;
