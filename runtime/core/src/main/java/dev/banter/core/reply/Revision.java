package dev.banter.core.reply;

import dev.banter.api.Editing;
import dev.banter.api.Post;
import dev.banter.api.Posted;
import dev.banter.api.SlackException;
import dev.banter.api.WorkspaceId;
import dev.banter.core.outbox.Content;
import dev.banter.core.outbox.Destination;
import dev.banter.core.outbox.Receipt;
import dev.banter.core.outbox.Target;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * Changes what was said in one workspace.
 *
 * @param workspace where
 * @param voice does it
 */
public record Revision(WorkspaceId workspace, Voice voice) implements Editing {

    /** For what brings nothing but its end. */
    public static final Function<Receipt, Void> NOTHING = receipt -> null;

    @Override
    public CompletionStage<Posted> update(Posted posted, Post post) {
        return voice.act(workspace, target(posted), new Content.Update(posted.parts(), post), Receipt::posted);
    }

    @Override
    public CompletionStage<Void> delete(Posted posted) {
        return voice.act(workspace, target(posted), new Content.Delete(posted.parts()), NOTHING);
    }

    @Override
    public CompletionStage<String> permalink(Posted posted) {
        return voice.call(
                workspace,
                "chat.getPermalink",
                Map.of("channel", posted.channel().id(), "message_ts", posted.ts()),
                answer -> answer.text("permalink").orElseThrow(() -> without(posted)));
    }

    private static SlackException without(Posted posted) {
        return new SlackException(
                SlackException.Kind.NOT_FOUND,
                "",
                "Slack knows the message " + posted.ts() + " in "
                        + posted.channel().id() + " and told no permalink for it, which is a fault of the server");
    }

    private static Target target(Posted posted) {
        return new Target(
                new Destination.Channel(posted.channel()), posted.thread().orElse(null), false);
    }
}
