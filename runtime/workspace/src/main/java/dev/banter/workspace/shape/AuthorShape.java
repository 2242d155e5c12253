package dev.banter.workspace.shape;

import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.message.Dress;
import dev.banter.workspace.message.Message;
import dev.banter.workspace.team.User;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Who said a message: people by their id, the bot by both of its own, and in another dress by the one of the two. */
final class AuthorShape {

    private AuthorShape() {}

    static void add(ObjectNode shape, Message message, Conversation conversation) {
        User author = message.author();
        Dress dress = message.content().dress();
        if (dress == null) {
            shape.put("user", author.id());
        } else {
            dress(shape, dress);
        }
        shape.put("team", author.teamId());
        if (!message.isSpeech()) {
            return;
        }
        if (author.isBot()) {
            shape.put("bot_id", author.botId())
                    .put("app_id", author.appId())
                    .set("bot_profile", BotShape.of(author).put("team_id", author.teamId()));
        } else {
            shape.put("client_msg_id", clientMessageId(message, conversation));
        }
    }

    private static void dress(ObjectNode shape, Dress dress) {
        shape.put("subtype", "bot_message").put("username", dress.username());
        ObjectNode icons = shape.putObject("icons");
        dress.icons().forEach(icons::put);
    }

    /** Only people's clients give one, so that an author may tell people from programs by it. */
    private static String clientMessageId(Message message, Conversation conversation) {
        String place = conversation.id() + message.ts();
        return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
