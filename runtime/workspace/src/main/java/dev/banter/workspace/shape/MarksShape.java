package dev.banter.workspace.shape;

import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.message.Edit;
import dev.banter.workspace.message.Marks;
import dev.banter.workspace.message.Reaction;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was done to a message after it was said. */
final class MarksShape {

    private MarksShape() {}

    static void add(ObjectNode shape, Marks marks, Conversation conversation) {
        Edit edit = marks.edited();
        if (edit != null) {
            shape.putObject("edited")
                    .put("user", edit.editor().id())
                    .put("ts", edit.ts().toString());
        }
        if (!marks.reactions().isEmpty()) {
            shape.set("reactions", reactions(marks.reactions()));
        }
        if (marks.pin() != null) {
            shape.putArray("pinned_to").add(conversation.id());
        }
    }

    private static ArrayNode reactions(List<Reaction> reactions) {
        ArrayNode all = Json.array();
        reactions.forEach(reaction -> {
            ObjectNode one = all.addObject().put("name", reaction.name());
            ArrayNode users = one.putArray("users");
            reaction.users().forEach(user -> users.add(user.id()));
            one.put("count", reaction.users().size());
        });
        return all;
    }
}
