/** What every link to Slack shares with whoever starts it: the token, and how a link tells how it fares. */
@NullMarked
package dev.banter.slack;

import org.jspecify.annotations.NullMarked;
