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
     * @param origin which installation of the app it is for
     * @param content what it brings
     */
    record Brought(Origin origin, Content content) implements SlackRequest {}

    /**
     * Which installation of the app a request is for.
     *
     * @param team the workspace whose bot is meant, wherever it happened; {@code null} when it does not say
     * @param wide whether the app is installed in a whole organisation: then the team may be any of it
     */
    record Origin(@Nullable String team, boolean wide) {

        /** It does not say. */
        public static final Origin UNKNOWN = new Origin(null, false);
    }
}
