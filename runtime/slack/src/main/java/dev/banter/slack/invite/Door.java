package dev.banter.slack.invite;

import dev.banter.slack.Token;
import dev.banter.slack.web.ConnectMethod;
import dev.banter.slack.web.WebApi;
import dev.banter.slack.wire.Answer;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The method that gives a link's address.
 *
 * @param method its name
 * @param token which token asks
 * @param tellsWhoWeAre whether its answer says who the bot is
 * @param ask calls it
 */
public record Door(String method, Token token, boolean tellsWhoWeAre, Supplier<CompletableFuture<Answer.Connect>> ask) {

    /**
     * RTM's.
     *
     * @param api asks with the bot's token
     * @param method which of the two
     * @param token the bot's
     * @return the door
     */
    public static Door rtm(WebApi api, ConnectMethod method, Token token) {
        return new Door(method.method(), token, true, () -> api.connect(method));
    }

    /**
     * Socket Mode's, {@code apps.connections.open}.
     *
     * @param api asks with the app's token
     * @param token the app's
     * @return the door
     */
    public static Door socketMode(WebApi api, Token token) {
        return new Door("apps.connections.open", token, false, api::openConnection);
    }
}
