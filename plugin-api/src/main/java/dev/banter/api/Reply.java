package dev.banter.api;

import java.util.concurrent.CompletionStage;

/**
 * Answers one message, where people expect the answer.
 *
 * <table>
 * <caption>Where each verb speaks</caption>
 * <tr><th>verb</th><th>said in the channel</th><th>said in a thread</th><th>said in a direct message</th></tr>
 * <tr><td>{@code say}</td><td>to the channel</td><td>to that thread</td><td>to the direct message (its thread, if in
 * one)</td></tr>
 * <tr><td>{@code inThread}</td><td>opens a thread under the message</td><td>to that thread</td><td>opens or continues
 * the thread</td></tr>
 * <tr><td>{@code broadcast}</td><td>thread under the message, and shown in the channel</td><td>to that thread, and
 * shown in the channel</td><td>as {@code inThread}</td></tr>
 * <tr><td>{@code privately}</td><td>direct message to the person</td><td>direct message to the person</td><td>as
 * {@code say}</td></tr>
 * </table>
 *
 * <p>What answers a command goes to the person alone, what answers a modal to the person in a direct message, and what
 * answers a button or a shortcut on a message to that message's thread; {@code handlers.md} has the whole table.
 *
 * <p>Each verb sends at once and in the order of the calls. What it returns completes when Slack has acknowledged the
 * last part of the text, or fails with a {@link SlackException} that says why; waiting for it inside a handler works,
 * and what is chained to it runs on the plugin's own threads. Texts over Slack's limits are split at line or word
 * borders; all parts stay in the same place, only the first is broadcast.
 *
 * <p>May be used from any thread, also after the handler has returned.
 */
public interface Reply extends Editing {

    /**
     * Answers where the message was said.
     *
     * @param post what to say, not empty
     * @return completes when Slack has acknowledged it; fails with a {@link SlackException}
     */
    CompletionStage<Posted> say(Post post);

    /**
     * Answers in the thread of the message, which it opens if need be.
     *
     * @param post what to say, not empty
     * @return completes when Slack has acknowledged it; fails with a {@link SlackException}
     */
    CompletionStage<Posted> inThread(Post post);

    /**
     * Answers in the thread of the message, and shows the answer in the channel too ({@code reply_broadcast}).
     *
     * @param post what to say, not empty
     * @return completes when Slack has acknowledged it; fails with a {@link SlackException}
     */
    CompletionStage<Posted> broadcast(Post post);

    /**
     * Answers in a direct message to the person, which it opens if need be.
     *
     * @param post what to say, not empty
     * @return completes when Slack has acknowledged it; fails with a {@link SlackException}
     */
    CompletionStage<Posted> privately(Post post);

    /**
     * Says something in the place of {@code say} that the person alone sees, as long as they are there
     * ({@code chat.postEphemeral}). Slack keeps it nowhere: it can be neither updated nor deleted.
     *
     * @param post what to say, not empty
     * @return completes when Slack has acknowledged it; fails with a {@link SlackException}
     */
    CompletionStage<Posted> ephemeral(Post post);

    /**
     * Reacts to the message with an emoji; one that is there already is as good ({@code reactions.add}).
     *
     * @param emoji its name, with or without colons, such as {@code eyes} or {@code wave::skin-tone-3}
     * @return completes when it is there; fails with a {@link SlackException}
     */
    CompletionStage<Void> react(String emoji);

    /**
     * Takes the bot's reaction back; one that is not there is as good ({@code reactions.remove}).
     *
     * @param emoji its name, with or without colons
     * @return completes when it is gone; fails with a {@link SlackException}
     */
    CompletionStage<Void> unreact(String emoji);

    /**
     * Shows that an answer is on its way, where Slack can show it: over RTM, and in an assistant's thread. Elsewhere it
     * does nothing, successfully. Of several within three seconds one is shown.
     *
     * @return completes when it was sent, or there was nothing to send
     */
    default CompletionStage<Void> typing() {
        return typing("");
    }

    /**
     * Shows what is being done, in an assistant's thread ({@code assistant.threads.setStatus}); the next message ends
     * it. Elsewhere as {@link #typing()}.
     *
     * @param status such as {@code is reading the logs}
     * @return completes when it was sent, or there was nothing to send
     */
    CompletionStage<Void> typing(String status);

    /**
     * Shares a file in the place of {@code say}.
     *
     * @param upload the file
     * @return Slack's id of the file, {@code F…}; Slack shows it a little later. Fails with a {@link SlackException}
     */
    CompletionStage<String> upload(Upload upload);

    /**
     * {@link #say(Post)} with text alone.
     *
     * @param markup what to say, not empty
     * @return completes when Slack has acknowledged it; fails with a {@link SlackException}
     */
    default CompletionStage<Posted> say(Markup markup) {
        return say(Post.of(markup));
    }

    /**
     * {@link #say(Markup)} of {@link Markup#of(String)}.
     *
     * @param text what to say, not empty
     * @return completes when Slack has acknowledged it; fails with a {@link SlackException}
     */
    default CompletionStage<Posted> say(String text) {
        return say(Markup.of(text));
    }

    /**
     * {@link #inThread(Post)} with text alone.
     *
     * @param markup what to say, not empty
     * @return completes when Slack has acknowledged it; fails with a {@link SlackException}
     */
    default CompletionStage<Posted> inThread(Markup markup) {
        return inThread(Post.of(markup));
    }

    /**
     * {@link #inThread(Markup)} of {@link Markup#of(String)}.
     *
     * @param text what to say, not empty
     * @return completes when Slack has acknowledged it; fails with a {@link SlackException}
     */
    default CompletionStage<Posted> inThread(String text) {
        return inThread(Markup.of(text));
    }

    /**
     * {@link #broadcast(Post)} with text alone.
     *
     * @param markup what to say, not empty
     * @return completes when Slack has acknowledged it; fails with a {@link SlackException}
     */
    default CompletionStage<Posted> broadcast(Markup markup) {
        return broadcast(Post.of(markup));
    }

    /**
     * {@link #broadcast(Markup)} of {@link Markup#of(String)}.
     *
     * @param text what to say, not empty
     * @return completes when Slack has acknowledged it; fails with a {@link SlackException}
     */
    default CompletionStage<Posted> broadcast(String text) {
        return broadcast(Markup.of(text));
    }

    /**
     * {@link #privately(Post)} with text alone.
     *
     * @param markup what to say, not empty
     * @return completes when Slack has acknowledged it; fails with a {@link SlackException}
     */
    default CompletionStage<Posted> privately(Markup markup) {
        return privately(Post.of(markup));
    }

    /**
     * {@link #privately(Markup)} of {@link Markup#of(String)}.
     *
     * @param text what to say, not empty
     * @return completes when Slack has acknowledged it; fails with a {@link SlackException}
     */
    default CompletionStage<Posted> privately(String text) {
        return privately(Markup.of(text));
    }

    /**
     * {@link #ephemeral(Post)} with text alone.
     *
     * @param markup what to say, not empty
     * @return completes when Slack has acknowledged it; fails with a {@link SlackException}
     */
    default CompletionStage<Posted> ephemeral(Markup markup) {
        return ephemeral(Post.of(markup));
    }

    /**
     * {@link #ephemeral(Markup)} of {@link Markup#of(String)}.
     *
     * @param text what to say, not empty
     * @return completes when Slack has acknowledged it; fails with a {@link SlackException}
     */
    default CompletionStage<Posted> ephemeral(String text) {
        return ephemeral(Markup.of(text));
    }
}
