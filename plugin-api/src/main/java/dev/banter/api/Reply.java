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
 * <p>Each verb sends at once and in the order of the calls. What it returns completes when Slack has acknowledged the
 * last part of the text, or fails with a {@link SlackException} that says why; waiting for it inside a handler works,
 * and what is chained to it runs on the plugin's own threads. Texts over Slack's limits are split at line or word
 * borders; all parts stay in the same place, only the first is broadcast.
 *
 * <p>May be used from any thread, also after the handler has returned.
 */
public interface Reply {

    /**
     * Answers where the message was said.
     *
     * @param markup what to say, not empty
     * @return completes when Slack has acknowledged it; fails with a {@link SlackException}
     */
    CompletionStage<Posted> say(Markup markup);

    /**
     * Answers in the thread of the message, which it opens if need be.
     *
     * @param markup what to say, not empty
     * @return completes when Slack has acknowledged it; fails with a {@link SlackException}
     */
    CompletionStage<Posted> inThread(Markup markup);

    /**
     * Answers in the thread of the message, and shows the answer in the channel too ({@code reply_broadcast}).
     *
     * @param markup what to say, not empty
     * @return completes when Slack has acknowledged it; fails with a {@link SlackException}
     */
    CompletionStage<Posted> broadcast(Markup markup);

    /**
     * Answers in a direct message to the person, which it opens if need be.
     *
     * @param markup what to say, not empty
     * @return completes when Slack has acknowledged it; fails with a {@link SlackException}
     */
    CompletionStage<Posted> privately(Markup markup);

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
     * {@link #inThread(Markup)} of {@link Markup#of(String)}.
     *
     * @param text what to say, not empty
     * @return completes when Slack has acknowledged it; fails with a {@link SlackException}
     */
    default CompletionStage<Posted> inThread(String text) {
        return inThread(Markup.of(text));
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
     * {@link #privately(Markup)} of {@link Markup#of(String)}.
     *
     * @param text what to say, not empty
     * @return completes when Slack has acknowledged it; fails with a {@link SlackException}
     */
    default CompletionStage<Posted> privately(String text) {
        return privately(Markup.of(text));
    }
}
