/**
 * One workspace's link by what Slack posts over HTTP: a server that several links may share, and takes nothing that
 * Slack has not signed.
 */
@NullMarked
package dev.banter.slack.events;

import org.jspecify.annotations.NullMarked;
