package dev.banter.workspace.keep.line;

import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.message.Content;
import dev.banter.workspace.message.Dress;
import dev.banter.workspace.message.Message;
import dev.banter.workspace.message.Note;
import dev.banter.workspace.message.Standing;
import dev.banter.workspace.shape.Json;
import dev.banter.workspace.team.User;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A message as it stands now. What it does not have is left out. */
public final class MessageLine {

    private static final String THREAD = "thread_ts";

    private MessageLine() {}

    public static ObjectNode of(Conversation conversation, Message message) {
        ObjectNode line = Thing.MESSAGE
                .line()
                .put(GoneLine.CONVERSATION, conversation.id())
                .put(GoneLine.TS, message.ts().toString())
                .put(GoneLine.USER, message.author().id());
        addContent(line, message.content());
        addStanding(line, message.standing());
        MarksLine.add(line, message.marks());
        return line;
    }

    public static Message read(Fields line, Function<String, User> users) {
        return new Message(
                line.ts(GoneLine.TS),
                users.apply(line.text(GoneLine.USER)),
                content(line),
                standing(line),
                MarksLine.read(line, users));
    }

    private static void addContent(ObjectNode line, Content content) {
        line.put("text", content.text());
        addTexts(line, "extras", content.extras());
        Dress dress = content.dress();
        if (dress != null) {
            addTexts(line.putObject("dress").put("username", dress.username()), "icons", dress.icons());
        }
    }

    private static Content content(Fields line) {
        @Nullable Dress dress = line.object("dress")
                .map(fields -> new Dress(fields.text("username"), fields.textsByName("icons")))
                .orElse(null);
        return new Content(line.text("text"), line.textsByName("extras"), dress);
    }

    private static void addStanding(ObjectNode line, Standing standing) {
        Ts parent = standing.parent();
        if (parent != null) {
            line.put(THREAD, parent.toString()).put("broadcast", standing.broadcast());
        }
        Note note = standing.note();
        if (note != null) {
            ObjectNode kind = line.putObject("note").put("subtype", note.subtype());
            addTexts(kind, "fields", note.fields());
            if (note.about() != null) {
                kind.put("about", note.about().toString());
            }
            ArrayNode members = kind.putArray("members");
            note.members().forEach(members::add);
        }
    }

    private static Standing standing(Fields line) {
        @Nullable Note note = line.object("note")
                .map(kind -> new Note(
                        kind.text("subtype"),
                        kind.textsByName("fields"),
                        kind.tsOrNone("about"),
                        kind.texts("members")))
                .orElse(null);
        @Nullable Ts parent = line.tsOrNone(THREAD);
        return new Standing(note, parent, parent != null && line.flag("broadcast"));
    }

    private static void addTexts(ObjectNode node, String name, Map<String, String> texts) {
        if (!texts.isEmpty()) {
            ObjectNode object = Json.object();
            texts.forEach(object::put);
            node.set(name, object);
        }
    }
}
