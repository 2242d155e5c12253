package dev.banter.slack.socketmode;

import dev.banter.slack.link.ConnectPace;
import dev.banter.slack.setback.ReconnectPolicy;
import dev.banter.slack.socket.LinkTimes;
import dev.banter.slack.web.DirectorySettings;
import dev.banter.slack.web.ProxySettings;
import dev.banter.slack.web.WebSettings;
import java.net.URI;
import java.time.Duration;

/**
 * How a workspace is linked over Socket Mode.
 *
 * @param web how the Web API is called
 * @param connections how many connections are held, 1 to 10; with ten there is no room for a successor before the old
 *     one has gone
 * @param times what a connection waits for
 * @param reconnect how long to wait before the next try
 * @param pace how often an address may be asked for
 * @param waits what else is waited for
 * @param longestIn bytes of a frame from Slack
 * @param names how names are looked up
 */
public record SocketModeSettings(
        WebSettings web,
        int connections,
        LinkTimes times,
        ReconnectPolicy reconnect,
        ConnectPace pace,
        Waits waits,
        int longestIn,
        DirectorySettings names) {

    /** Connections that Slack lets an app hold. */
    public static final int MOST_CONNECTIONS = 10;

    /** Connections that are held where nobody says how many: one more than is needed. */
    public static final int CONNECTIONS = 2;

    private static final int LONGEST_IN = 4 * 1024 * 1024;

    /** Refuses what Slack would. */
    public SocketModeSettings {
        if (connections < 1 || connections > MOST_CONNECTIONS) {
            throw new IllegalArgumentException("Socket Mode holds 1 to 10 connections, not " + connections);
        }
    }

    /**
     * What is waited for besides.
     *
     * @param answer for what a handler has to say to a form, before it is acknowledged without; Slack itself waits three
     *     seconds
     * @param crowded before the next try, where Slack has too many connections of the app
     * @param disabled before the next try, where Socket Mode is switched off
     * @param ghosts how long Slack may know of more connections than there are before that is told
     * @param believed how long it counts that Slack has called the bot's token good again, after a call was refused or
     *     an event said that the token is revoked
     */
    public record Waits(Duration answer, Duration crowded, Duration disabled, Duration ghosts, Duration believed) {

        /** 2.5 seconds, one minute, five minutes, one minute, 20 seconds. */
        public static final Waits USUAL = new Waits(
                Duration.ofMillis(2_500),
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                Duration.ofMinutes(1),
                Duration.ofSeconds(20));
    }

    /**
     * The usual settings.
     *
     * @param base the Web API's address; ends in {@code /}
     * @return what fits Slack: two connections
     */
    public static SocketModeSettings at(URI base) {
        return new SocketModeSettings(
                WebSettings.at(base),
                CONNECTIONS,
                LinkTimes.USUAL,
                ReconnectPolicy.USUAL,
                ConnectPace.SLACK,
                Waits.USUAL,
                LONGEST_IN,
                DirectorySettings.USUAL);
    }

    /**
     * The same with another number of connections.
     *
     * @param other how many, 1 to 10
     * @return all else as it was
     */
    public SocketModeSettings holding(int other) {
        return new SocketModeSettings(web, other, times, reconnect, pace, waits, longestIn, names);
    }

    /**
     * The same with other settings of the Web API.
     *
     * @param other how it is called
     * @return all else as it was
     */
    public SocketModeSettings with(WebSettings other) {
        return new SocketModeSettings(other, connections, times, reconnect, pace, waits, longestIn, names);
    }

    /**
     * The same at another pace.
     *
     * @param other how often an address may be asked for
     * @return all else as it was
     */
    public SocketModeSettings with(ConnectPace other) {
        return new SocketModeSettings(web, connections, times, reconnect, other, waits, longestIn, names);
    }

    /**
     * The same with other pauses after a loss.
     *
     * @param other how long to wait before the next try
     * @return all else as it was
     */
    public SocketModeSettings with(ReconnectPolicy other) {
        return new SocketModeSettings(web, connections, times, other, pace, waits, longestIn, names);
    }

    /**
     * The same through a proxy.
     *
     * @param between what stands between this machine and Slack
     * @return all else as it was
     */
    public SocketModeSettings through(ProxySettings between) {
        return new SocketModeSettings(web.proxy(between), connections, times, reconnect, pace, waits, longestIn, names);
    }
}
