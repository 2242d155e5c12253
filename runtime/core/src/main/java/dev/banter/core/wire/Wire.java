package dev.banter.core.wire;

import dev.banter.api.Payload;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** The port through which everything leaves for one workspace. Safe from any thread. */
public interface Wire {

    /**
     * What a message may hold.
     *
     * @return the same at every call
     */
    PartLimits limits();

    /**
     * Whether something can be sent just now.
     *
     * @return false between two connections
     */
    boolean live();

    /**
     * Asks to be called at each change from not {@link #live()} to live.
     *
     * @param listener called on any thread; returns at once
     */
    void onLive(Runnable listener);

    /**
     * Whether what people press comes back: buttons, menus, forms.
     *
     * @return false where RTM is the only way in; the same at every call
     */
    default boolean interactive() {
        return true;
    }

    /**
     * Whether an act leaves as a frame of a connection, which has a pace of its own.
     *
     * @param act what would be sent
     * @return false where it is a call of the Web API, and where it is nothing at all
     */
    boolean frames(Act act);

    /**
     * Does something.
     *
     * @param act what
     * @return completes with the message's timestamp, for a file with its id, for all else with an empty string; fails
     *     with {@link NotSentException} when nothing left and it may be sent again, otherwise with a
     *     {@link dev.banter.api.SlackException}
     */
    CompletionStage<String> send(Act act);

    /**
     * Calls a method of the Web API, in no line of any channel.
     *
     * @param method its name
     * @param arguments as {@link dev.banter.api.Methods#call} takes them; read before this returns
     * @return Slack's answer; fails with a {@link dev.banter.api.SlackException}
     */
    CompletionStage<Payload> call(String method, Map<String, ?> arguments);
}
