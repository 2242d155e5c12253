package dev.banter.slack.events;

import dev.banter.slack.setback.ReconnectPolicy;
import dev.banter.slack.web.DirectorySettings;
import dev.banter.slack.web.WebSettings;
import java.net.URI;
import java.time.Duration;

/**
 * How a workspace is linked over HTTP.
 *
 * @param web how the Web API is called
 * @param reconnect how long to wait before Slack is asked again who the bot is
 * @param answer how long a request may wait for room and for what a handler has to say to a form, all in all; Slack
 *     itself waits three seconds
 * @param believed how long it counts that Slack has called the bot's token good again, after a call was refused or an
 *     event said that the token is revoked
 * @param names how names are looked up
 */
public record EventsSettings(
        WebSettings web, ReconnectPolicy reconnect, Duration answer, Duration believed, DirectorySettings names) {

    private static final Duration ANSWER = Duration.ofMillis(2_500);
    private static final Duration BELIEVED = Duration.ofSeconds(20);

    /**
     * The usual settings.
     *
     * @param base the Web API's address; ends in {@code /}
     * @return what fits Slack: answers within 2.5 seconds; every 20 seconds at the most it is asked
     *     whether the token is still good
     */
    public static EventsSettings at(URI base) {
        return new EventsSettings(
                WebSettings.at(base), ReconnectPolicy.USUAL, ANSWER, BELIEVED, DirectorySettings.USUAL);
    }

    /**
     * The same with other calls.
     *
     * @param other how the Web API is called
     * @return all else as it was
     */
    public EventsSettings with(WebSettings other) {
        return new EventsSettings(other, reconnect, answer, believed, names);
    }
}
