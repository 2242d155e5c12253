/**
 * A WebSocket to Slack, whatever is spoken on it: dialled, encrypted, and watched for signs of life. It knows nothing of
 * frames' meanings, nor of what comes after a loss.
 */
@NullMarked
package dev.banter.slack.socket;

import org.jspecify.annotations.NullMarked;
