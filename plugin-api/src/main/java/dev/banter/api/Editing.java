package dev.banter.api;

import java.util.concurrent.CompletionStage;

/**
 * What can be done with something that was said. Each verb acts at once, behind what was said before in the same
 * channel; what it returns fails with a {@link SlackException} that says why. May be used from any thread.
 */
public interface Editing {

    /**
     * Says something else instead ({@code chat.update}): text, blocks and all. A message of several parts that needs
     * fewer now loses the rest of them.
     *
     * @param posted what a verb has returned; not something ephemeral, which Slack cannot find again
     * @param post what to say, not empty, in no more parts than it has
     * @return completes when Slack has acknowledged it; fails with a {@link SlackException}
     */
    CompletionStage<Posted> update(Posted posted, Post post);

    /**
     * {@link #update(Posted, Post)} with text alone.
     *
     * @param posted what a verb has returned
     * @param markup what to say, not empty
     * @return completes when Slack has acknowledged it; fails with a {@link SlackException}
     */
    default CompletionStage<Posted> update(Posted posted, Markup markup) {
        return update(posted, Post.of(markup));
    }

    /**
     * {@link #update(Posted, Markup)} of {@link Markup#of(String)}.
     *
     * @param posted what a verb has returned
     * @param text what to say, not empty
     * @return completes when Slack has acknowledged it; fails with a {@link SlackException}
     */
    default CompletionStage<Posted> update(Posted posted, String text) {
        return update(posted, Markup.of(text));
    }

    /**
     * Takes it back, all parts of it ({@code chat.delete}).
     *
     * @param posted what a verb has returned
     * @return completes when it is gone; fails with a {@link SlackException}
     */
    CompletionStage<Void> delete(Posted posted);

    /**
     * The address at which people find it ({@code chat.getPermalink}).
     *
     * @param posted what a verb has returned
     * @return an https address; fails with a {@link SlackException}
     */
    CompletionStage<String> permalink(Posted posted);
}
