package dev.banter.api;

import java.util.concurrent.CompletionStage;

/**
 * Speaks without being spoken to. Injected into constructors.
 *
 * <p>{@code where} is an id ({@code C…}, {@code G…}, {@code D…}) or a name, with or without {@code #}. Each verb sends
 * at once; what it returns completes when Slack has acknowledged it, or fails with a {@link SlackException}. May be used
 * from any thread.
 */
public interface Slack {

    /**
     * The same for one workspace of several.
     *
     * @param workspace which one
     * @return speaks to that workspace alone; its verbs fail with {@link SlackException.Kind#WORKSPACE} when it is not
     *     connected
     */
    Slack in(WorkspaceId workspace);

    /**
     * Speaks in a channel.
     *
     * @param where the channel's id or name
     * @param markup what to say, not empty
     * @return completes when Slack has acknowledged it; fails with a {@link SlackException}
     */
    CompletionStage<Posted> say(String where, Markup markup);

    /**
     * Speaks in a thread.
     *
     * @param where the channel's id or name
     * @param threadTs the timestamp of the message that began the thread
     * @param markup what to say, not empty
     * @return completes when Slack has acknowledged it; fails with a {@link SlackException}
     */
    CompletionStage<Posted> inThread(String where, String threadTs, Markup markup);

    /**
     * Speaks in a thread, and shows it in the channel too ({@code reply_broadcast}).
     *
     * @param where the channel's id or name
     * @param threadTs the timestamp of the message that began the thread
     * @param markup what to say, not empty
     * @return completes when Slack has acknowledged it; fails with a {@link SlackException}
     */
    CompletionStage<Posted> broadcast(String where, String threadTs, Markup markup);

    /**
     * Speaks to one person in a direct message, which it opens if need be ({@code conversations.open}).
     *
     * @param user the person
     * @param markup what to say, not empty
     * @return completes when Slack has acknowledged it; fails with a {@link SlackException}
     */
    CompletionStage<Posted> privately(UserId user, Markup markup);

    /**
     * {@link #say(String, Markup)} of {@link Markup#of(String)}.
     *
     * @param where the channel's id or name
     * @param text what to say, not empty
     * @return completes when Slack has acknowledged it; fails with a {@link SlackException}
     */
    default CompletionStage<Posted> say(String where, String text) {
        return say(where, Markup.of(text));
    }

    /**
     * {@link #inThread(String, String, Markup)} of {@link Markup#of(String)}.
     *
     * @param where the channel's id or name
     * @param threadTs the timestamp of the message that began the thread
     * @param text what to say, not empty
     * @return completes when Slack has acknowledged it; fails with a {@link SlackException}
     */
    default CompletionStage<Posted> inThread(String where, String threadTs, String text) {
        return inThread(where, threadTs, Markup.of(text));
    }

    /**
     * {@link #broadcast(String, String, Markup)} of {@link Markup#of(String)}.
     *
     * @param where the channel's id or name
     * @param threadTs the timestamp of the message that began the thread
     * @param text what to say, not empty
     * @return completes when Slack has acknowledged it; fails with a {@link SlackException}
     */
    default CompletionStage<Posted> broadcast(String where, String threadTs, String text) {
        return broadcast(where, threadTs, Markup.of(text));
    }

    /**
     * {@link #privately(UserId, Markup)} of {@link Markup#of(String)}.
     *
     * @param user the person
     * @param text what to say, not empty
     * @return completes when Slack has acknowledged it; fails with a {@link SlackException}
     */
    default CompletionStage<Posted> privately(UserId user, String text) {
        return privately(user, Markup.of(text));
    }
}
