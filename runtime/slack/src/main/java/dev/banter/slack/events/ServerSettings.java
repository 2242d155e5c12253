package dev.banter.slack.events;

import java.time.Duration;

/**
 * What the server takes, and for how long it waits.
 *
 * @param path where Slack posts; begins with {@code /}
 * @param connections how many there may be; beyond that, whoever has kept the server waiting longest goes
 * @param longestBody bytes of a request's body, at the most
 * @param unfinished bytes of all bodies that have come in part, at the most
 * @param times what is waited for
 */
public record ServerSettings(String path, int connections, int longestBody, long unfinished, Times times) {

    /** {@code /slack/events}, 256 connections, bodies of 1 MiB, 32 MiB of unfinished ones. */
    public static final ServerSettings USUAL =
            new ServerSettings("/slack/events", 256, 1024 * 1024, 32L * 1024 * 1024, Times.USUAL);

    /** Refuses a path that nothing could be posted to, and room for nobody. */
    public ServerSettings {
        if (!path.startsWith("/") || connections < 1 || longestBody < 1 || unfinished < longestBody) {
            throw new IllegalArgumentException(
                    "a server for events has a path that begins with / and room for one request at least");
        }
    }

    /**
     * What is waited for.
     *
     * @param window how far a request's date may be from the server's clock, both ways; whole seconds
     * @param request for a whole request, from the connection or its first line on
     * @param idle for the next request on a connection that is kept
     */
    public record Times(Duration window, Duration request, Duration idle) {

        /** Five minutes, ten seconds, one minute. */
        public static final Times USUAL =
                new Times(Duration.ofMinutes(5), Duration.ofSeconds(10), Duration.ofMinutes(1));
    }
}
