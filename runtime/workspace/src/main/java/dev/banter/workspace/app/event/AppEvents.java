package dev.banter.workspace.app.event;

import dev.banter.workspace.app.App;
import dev.banter.workspace.basics.RandomIds;
import dev.banter.workspace.basics.TsSource;
import dev.banter.workspace.conversation.ConversationKind;
import dev.banter.workspace.event.MessageEvent;
import dev.banter.workspace.event.WorkspaceEvent;
import dev.banter.workspace.message.Message;
import dev.banter.workspace.shape.event.EventShape;
import dev.banter.workspace.team.User;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Tells the app what its bot may know of. */
public final class AppEvents implements Consumer<WorkspaceEvent> {

    private final User bot;
    private final App app;
    private final EventCallback callback;
    private final TsSource timestamps;

    public AppEvents(User bot, App app, RandomIds random, TsSource timestamps) {
        this.bot = bot;
        this.app = app;
        this.callback = new EventCallback(bot, random);
        this.timestamps = timestamps;
    }

    @Override
    public void accept(WorkspaceEvent event) {
        if (!app.isListening() || !event.reaches(bot) || !Subscriptions.has(event)) {
            return;
        }
        ObjectNode shape = EventShape.of(event);
        if (event instanceof MessageEvent.Replied) {
            // Slack leaves these out here, and clients must see by the message inside that nobody said anything.
            shape.remove(List.of("subtype", "hidden"));
        }
        if (event instanceof MessageEvent.Posted posted && isMention(posted)) {
            ObjectNode mention = shape.deepCopy().put("type", "app_mention");
            mention.remove(List.of("subtype", "channel_type"));
            tell(shape);
            tell(mention);
        } else {
            tell(shape);
        }
    }

    /** Tells of something that is nothing but an event of the app's own. */
    public void tell(ObjectNode event) {
        if (app.isListening()) {
            app.tell(callback.of(event, timestamps.now()));
        }
    }

    private boolean isMention(MessageEvent.Posted posted) {
        Message message = posted.message();
        String token = "<@" + bot.id();
        return message.isSpeech()
                && !message.author().equals(bot)
                && posted.conversation().kind() != ConversationKind.IM
                && (message.text().contains(token + ">") || message.text().contains(token + "|"));
    }
}
