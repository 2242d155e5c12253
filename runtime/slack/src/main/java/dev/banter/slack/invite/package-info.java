/** Invitations: where a link is to be had, and who the bot will be there, asked of Slack's Web API. */
@NullMarked
package dev.banter.slack.invite;

import org.jspecify.annotations.NullMarked;
