package dev.banter.api;

import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** Slack's Web API, for what there is no verb for. May be used from any thread. */
public interface Methods {

    /**
     * Calls any method of the Web API, in its turn by Slack's limits. What may be repeated without harm is repeated
     * when Slack is in trouble.
     *
     * @param method its name, such as {@code pins.add}
     * @param arguments strings, numbers and booleans as they are; maps, lists, {@link Block}s and {@link Payload}s as
     *     JSON. Never a token: that is the bot's affair
     * @return Slack's answer; fails with a {@link SlackException}
     */
    CompletionStage<Payload> call(String method, Map<String, ?> arguments);

    /**
     * What a method with pages ({@code cursor}, {@code next_cursor}) lists. A page is fetched when the stream gets to
     * it, on the thread that reads the stream, which waits for it.
     *
     * @param method its name, such as {@code conversations.members}
     * @param arguments as for {@link #call}; {@code limit} is how many a page has, 200 unless said
     * @param items where the answer has its list, such as {@code members}
     * @return the items of all pages; reading it throws a {@link SlackException}
     */
    Stream<Payload> pages(String method, Map<String, ?> arguments, String items);
}
