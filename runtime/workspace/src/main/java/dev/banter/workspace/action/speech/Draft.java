package dev.banter.workspace.action.speech;

import dev.banter.workspace.message.Dress;
import dev.banter.workspace.text.Wording;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks to have said, before it has been accepted.
 *
 * @param extras what goes with the text, such as {@code blocks}: JSON text by Slack's name, already found good
 * @param dress the look that a bot asks for; none for its usual one
 * @param threadTs as the client wrote it; none outside of threads
 * @param replyBroadcast means nothing outside of threads
 */
public record Draft(
        Wording wording,
        Map<String, String> extras,
        @Nullable Dress dress,
        @Nullable String threadTs,
        boolean replyBroadcast) {

    /** Nothing but text. */
    public Draft(String text, @Nullable String threadTs, boolean replyBroadcast) {
        this(Wording.usual(text), Map.of(), null, threadTs, replyBroadcast);
    }
}
