package dev.banter.api;

import java.util.concurrent.CompletionStage;

/**
 * Speaks without being spoken to, and reaches every method of Slack's Web API. Injected into constructors.
 *
 * <p>{@code where} is an id ({@code C…}, {@code G…}, {@code D…}) or a name, with or without {@code #}. Each verb sends
 * at once; what it returns completes when Slack has acknowledged it, or fails with a {@link SlackException}. May be used
 * from any thread.
 */
public interface Slack extends Editing, Methods {

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
     * @param post what to say, not empty
     * @return completes when Slack has acknowledged it; fails with a {@link SlackException}
     */
    CompletionStage<Posted> say(String where, Post post);

    /**
     * Speaks in a thread.
     *
     * @param where the channel's id or name
     * @param threadTs the timestamp of the message that began the thread
     * @param post what to say, not empty
     * @return completes when Slack has acknowledged it; fails with a {@link SlackException}
     */
    CompletionStage<Posted> inThread(String where, String threadTs, Post post);

    /**
     * Speaks in a thread, and shows it in the channel too ({@code reply_broadcast}).
     *
     * @param where the channel's id or name
     * @param threadTs the timestamp of the message that began the thread
     * @param post what to say, not empty
     * @return completes when Slack has acknowledged it; fails with a {@link SlackException}
     */
    CompletionStage<Posted> broadcast(String where, String threadTs, Post post);

    /**
     * Speaks to one person in a direct message, which it opens if need be ({@code conversations.open}).
     *
     * @param user the person
     * @param post what to say, not empty
     * @return completes when Slack has acknowledged it; fails with a {@link SlackException}
     */
    CompletionStage<Posted> privately(UserId user, Post post);

    /**
     * Says something that one person alone sees ({@code chat.postEphemeral}).
     *
     * @param where the channel's id or name
     * @param user who sees it, as long as they are there
     * @param post what to say, not empty
     * @return completes when Slack has acknowledged it; fails with a {@link SlackException}
     */
    CompletionStage<Posted> ephemeral(String where, UserId user, Post post);

    /**
     * Reacts to a message; a reaction that is there already is as good ({@code reactions.add}).
     *
     * @param where the channel's id or name
     * @param ts the message's timestamp
     * @param emoji its name, with or without colons
     * @return completes when it is there; fails with a {@link SlackException}
     */
    CompletionStage<Void> react(String where, String ts, String emoji);

    /**
     * Takes the bot's reaction back; one that is not there is as good ({@code reactions.remove}).
     *
     * @param where the channel's id or name
     * @param ts the message's timestamp
     * @param emoji its name, with or without colons
     * @return completes when it is gone; fails with a {@link SlackException}
     */
    CompletionStage<Void> unreact(String where, String ts, String emoji);

    /**
     * Shows that something is on its way, where Slack can show it; as {@link Reply#typing()}.
     *
     * @param where the channel's id or name
     * @return completes when it was sent, or there was nothing to send
     */
    CompletionStage<Void> typing(String where);

    /**
     * Shows what is being done in an assistant's thread; as {@link Reply#typing(String)}.
     *
     * @param where the channel's id or name
     * @param threadTs the timestamp of the message that began the thread
     * @param status such as {@code is reading the logs}
     * @return completes when it was sent, or there was nothing to send
     */
    CompletionStage<Void> typing(String where, String threadTs, String status);

    /**
     * Shares a file.
     *
     * @param where the channel's id or name
     * @param upload the file
     * @return Slack's id of the file, {@code F…}; Slack shows it a little later. Fails with a {@link SlackException}
     */
    CompletionStage<String> upload(String where, Upload upload);

    /**
     * Shares a file in a thread.
     *
     * @param where the channel's id or name
     * @param threadTs the timestamp of the message that began the thread
     * @param upload the file
     * @return Slack's id of the file, {@code F…}; fails with a {@link SlackException}
     */
    CompletionStage<String> upload(String where, String threadTs, Upload upload);

    /**
     * {@link #say(String, Post)} with text alone.
     *
     * @param where the channel's id or name
     * @param markup what to say, not empty
     * @return completes when Slack has acknowledged it; fails with a {@link SlackException}
     */
    default CompletionStage<Posted> say(String where, Markup markup) {
        return say(where, Post.of(markup));
    }

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
     * {@link #inThread(String, String, Post)} with text alone.
     *
     * @param where the channel's id or name
     * @param threadTs the timestamp of the message that began the thread
     * @param markup what to say, not empty
     * @return completes when Slack has acknowledged it; fails with a {@link SlackException}
     */
    default CompletionStage<Posted> inThread(String where, String threadTs, Markup markup) {
        return inThread(where, threadTs, Post.of(markup));
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
     * {@link #broadcast(String, String, Post)} with text alone.
     *
     * @param where the channel's id or name
     * @param threadTs the timestamp of the message that began the thread
     * @param markup what to say, not empty
     * @return completes when Slack has acknowledged it; fails with a {@link SlackException}
     */
    default CompletionStage<Posted> broadcast(String where, String threadTs, Markup markup) {
        return broadcast(where, threadTs, Post.of(markup));
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
     * {@link #privately(UserId, Post)} with text alone.
     *
     * @param user the person
     * @param markup what to say, not empty
     * @return completes when Slack has acknowledged it; fails with a {@link SlackException}
     */
    default CompletionStage<Posted> privately(UserId user, Markup markup) {
        return privately(user, Post.of(markup));
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

    /**
     * {@link #ephemeral(String, UserId, Post)} with text alone.
     *
     * @param where the channel's id or name
     * @param user the person
     * @param markup what to say, not empty
     * @return completes when Slack has acknowledged it; fails with a {@link SlackException}
     */
    default CompletionStage<Posted> ephemeral(String where, UserId user, Markup markup) {
        return ephemeral(where, user, Post.of(markup));
    }

    /**
     * {@link #ephemeral(String, UserId, Markup)} of {@link Markup#of(String)}.
     *
     * @param where the channel's id or name
     * @param user the person
     * @param text what to say, not empty
     * @return completes when Slack has acknowledged it; fails with a {@link SlackException}
     */
    default CompletionStage<Posted> ephemeral(String where, UserId user, String text) {
        return ephemeral(where, user, Markup.of(text));
    }
}
