package dev.banter.slack.wire;

import org.jspecify.annotations.Nullable;

/** What Slack posts to an app's request URL, as far as we read it. */
public sealed interface SlackRequest {

    /**
     * Slack asks whether the URL is the app's.
     *
     * @param challenge the answer
     */
    record Challenge(String challenge) implements SlackRequest {}

    /** Slack looks whether the URL's certificate is good ({@code ssl_check}); there is nothing to do. */
    record Check() implements SlackRequest {}

    /**
     * Something that must be acknowledged.
     *
     * @param team the workspace it is of; {@code null} when it does not say
     * @param content what it brings
     */
    record Brought(@Nullable String team, Content content) implements SlackRequest {}
}
