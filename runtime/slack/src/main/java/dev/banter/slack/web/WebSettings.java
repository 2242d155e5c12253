package dev.banter.slack.web;

import dev.banter.slack.Loopback;
import java.net.URI;
import java.time.Duration;

/**
 * How the Web API is called.
 *
 * @param base the address before the method's name; ends in {@code /}
 * @param timeout how long a call may take, its answer included
 * @param longestAnswer bytes of an answer, at the most
 */
public record WebSettings(URI base, Duration timeout, int longestAnswer) {

    /** Slack's own. */
    public static final URI SLACK = URI.create("https://slack.com/api/");

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int LONGEST_ANSWER = 4 * 1024 * 1024;

    /** Refuses an address that would show the token to the network. */
    public WebSettings {
        if (!Loopback.orEncrypted(base, "https", "http")
                || base.getPath() == null
                || !base.getPath().endsWith("/")
                || base.getRawQuery() != null
                || base.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "the address of Slack's Web API is an https address that ends in /, such as " + SLACK
                            + "; http is for this machine's own (localhost) only. Correct SLACK_API_URL");
        }
    }

    /**
     * The usual settings.
     *
     * @param base the address before the method's name; ends in {@code /}
     * @return calls of ten seconds, answers of 4 MiB
     */
    public static WebSettings at(URI base) {
        return new WebSettings(base, TIMEOUT, LONGEST_ANSWER);
    }
}
