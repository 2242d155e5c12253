package dev.banter.launcher.settings.access;

import dev.banter.slack.SigningSecret;
import dev.banter.slack.Token;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * How one workspace is reached.
 *
 * @param name what it is called in logs and metrics; each workspace has another one
 * @param ways by which the bot hears what happens there; at least one
 * @param botToken the bot's ({@code xoxb-…})
 * @param appToken the app's ({@code xapp-…}); there with {@link WayIn#SOCKET}
 * @param signingSecret the app's; there with {@link WayIn#HTTP}
 * @param apiUrl base of the Web API, ends in {@code /}
 * @param rtmStart whether RTM's address is asked for by {@code rtm.start} instead of {@code rtm.connect}
 * @param connections how many connections Socket Mode holds, 1 to 10
 */
public record Access(
        String name,
        List<WayIn> ways,
        Token botToken,
        Optional<Token> appToken,
        Optional<SigningSecret> signingSecret,
        URI apiUrl,
        boolean rtmStart,
        int connections) {

    /** Copies the list. */
    public Access {
        ways = List.copyOf(ways);
    }

    /** By ways for which Slack signs nothing. */
    public Access(
            String name,
            List<WayIn> ways,
            Token botToken,
            Optional<Token> appToken,
            URI apiUrl,
            boolean rtmStart,
            int connections) {
        this(name, ways, botToken, appToken, Optional.empty(), apiUrl, rtmStart, connections);
    }
}
