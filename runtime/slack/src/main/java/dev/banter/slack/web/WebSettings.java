package dev.banter.slack.web;

import dev.banter.slack.Loopback;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the Web API is called.
 *
 * @param base the address before the method's name; ends in {@code /}
 * @param timeout how long a call may take, its answer included
 * @param longestAnswer bytes of an answer, at the most
 * @param limits how it is kept within Slack's limits
 * @param proxy what stands between this machine and Slack; {@code null} when nothing does
 */
public record WebSettings(
        URI base,
        Duration timeout,
        int longestAnswer,
        LimitSettings limits,
        @Nullable ProxySettings proxy) {

    /** Slack's own. */
    public static final URI SLACK = URI.create("https://slack.com/api/");

    private static final Pattern SLACKS_HOST = Pattern.compile("(?i)(.+\\.)?slack(-gov)?\\.com");

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int LONGEST_ANSWER = 4 * 1024 * 1024;

    /** Refuses an address that cannot be one, or would show the token to the network. */
    public WebSettings {
        problemWith(base).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
    }

    /**
     * Slack's limits, and no proxy.
     *
     * @param base the address before the method's name; ends in {@code /}
     * @param timeout how long a call may take, its answer included
     * @param longestAnswer bytes of an answer, at the most
     */
    public WebSettings(URI base, Duration timeout, int longestAnswer) {
        this(base, timeout, longestAnswer, LimitSettings.SLACK, null);
    }

    /**
     * Whom it calls.
     *
     * @return whether that is Slack, and not a server that speaks its protocol
     */
    public boolean callsSlack() {
        return SLACKS_HOST.matcher(String.valueOf(base.getHost())).matches();
    }

    /**
     * The same with other limits.
     *
     * @param other how it is kept within Slack's limits
     * @return new settings
     */
    public WebSettings limits(LimitSettings other) {
        return new WebSettings(base, timeout, longestAnswer, other, proxy);
    }

    /**
     * The same through a proxy.
     *
     * @param between what stands between this machine and Slack
     * @return new settings
     */
    public WebSettings proxy(ProxySettings between) {
        return new WebSettings(base, timeout, longestAnswer, limits, between);
    }

    /**
     * What is wrong with an address of the Web API.
     *
     * @param base the address
     * @return what it should be; empty when it can be used
     */
    public static Optional<String> problemWith(URI base) {
        if (base.getHost() == null
                || base.getPath() == null
                || !base.getPath().endsWith("/")
                || base.getRawQuery() != null
                || base.getRawUserInfo() != null) {
            return Optional.of("the address of Slack's Web API is a URL that ends in /, such as " + SLACK);
        }
        if (!Loopback.orEncrypted(base, "https", "http")) {
            return Optional.of("the address of Slack's Web API begins with https, or the token would be sent in the"
                    + " clear; http is for this machine's own (localhost) only");
        }
        return Optional.empty();
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
