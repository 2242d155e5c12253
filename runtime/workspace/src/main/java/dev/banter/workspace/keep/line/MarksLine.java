package dev.banter.workspace.keep.line;

import dev.banter.workspace.message.Edit;
import dev.banter.workspace.message.Marks;
import dev.banter.workspace.message.Pin;
import dev.banter.workspace.message.Reaction;
import dev.banter.workspace.team.User;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The part of a message's line that tells what was done to it. */
final class MarksLine {

    private MarksLine() {}

    static void add(ObjectNode line, Marks marks) {
        Edit edit = marks.edited();
        if (edit != null) {
            line.putObject("edited")
                    .put(GoneLine.USER, edit.editor().id())
                    .put(GoneLine.TS, edit.ts().toString());
        }
        if (!marks.reactions().isEmpty()) {
            ArrayNode reactions = line.putArray("reactions");
            marks.reactions().forEach(reaction -> add(reactions.addObject(), reaction));
        }
        Pin pin = marks.pin();
        if (pin != null) {
            line.putObject("pinned")
                    .put(GoneLine.USER, pin.pinner().id())
                    .put(GoneLine.TS, pin.ts().toString());
        }
    }

    static Marks read(Fields line, Function<String, User> users) {
        @Nullable Edit edit = line.object("edited")
                .map(fields -> new Edit(users.apply(fields.text(GoneLine.USER)), fields.ts(GoneLine.TS)))
                .orElse(null);
        List<Reaction> reactions = line.objects("reactions").stream()
                .map(fields -> new Reaction(
                        fields.text("name"),
                        fields.texts("users").stream().map(users).toList()))
                .toList();
        @Nullable Pin pin = line.object("pinned")
                .map(fields -> new Pin(users.apply(fields.text(GoneLine.USER)), fields.ts(GoneLine.TS)))
                .orElse(null);
        return new Marks(edit, reactions, pin);
    }

    private static void add(ObjectNode object, Reaction reaction) {
        ArrayNode users = object.put("name", reaction.name()).putArray("users");
        reaction.users().forEach(user -> users.add(user.id()));
    }
}
