package dev.banter.workspace.webapi.app;

import dev.banter.workspace.action.speech.Draft;
import dev.banter.workspace.action.speech.Sender;
import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.file.Files;
import dev.banter.workspace.file.StoredFile;
import dev.banter.workspace.shape.Json;
import dev.banter.workspace.text.Parse;
import dev.banter.workspace.text.Wording;
import dev.banter.workspace.webapi.call.Answers;
import dev.banter.workspace.webapi.call.Arguments;
import dev.banter.workspace.webapi.call.Call;
import dev.banter.workspace.webapi.call.Method;
import dev.banter.workspace.webapi.call.Methods;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code files.*}: announcing a file, and sharing it once it has been sent up. */
final class FileMethods implements Methods {

    private final AppSide side;
    private final Files files;

    FileMethods(AppSide side, Files files) {
        this.side = side;
        this.files = files;
    }

    @Override
    public Map<String, Method> byName() {
        return Map.of(
                "files.getUploadURLExternal", this::getUploadUrl,
                "files.completeUploadExternal", this::complete,
                "files.info", this::info);
    }

    private ObjectNode getUploadUrl(Call call) {
        Arguments arguments = call.arguments();
        StoredFile file = files.announce(call.caller(), arguments.required("filename"), length(arguments));
        return Answers.ok()
                .put("upload_url", "http://" + call.authority() + "/upload/v1/" + files.uploadSecret(file))
                .put("file_id", file.id());
    }

    private static long length(Arguments arguments) {
        try {
            long length = Long.parseLong(arguments.required("length"));
            if (length > 0) {
                return length;
            }
        } catch (NumberFormatException notANumber) {
            // It is refused like a number that is none of a length.
        }
        throw new Refused("invalid_arguments", "[ERROR] length must be a number of bytes, 1 or more");
    }

    /** Without a channel the files stay where they are, and nobody is told. */
    private ObjectNode complete(Call call) {
        Arguments arguments = call.arguments();
        List<StoredFile> named = named(call);
        ArrayNode shapes = Json.array();
        named.forEach(file -> shapes.add(FileShape.of(file, call.authority())));
        List<String> channels = new ArrayList<>(arguments.list("channels"));
        arguments.text("channel_id").ifPresent(channels::add);
        List<Conversation> targets = channels.stream()
                .map(id -> side.workspace().conversations().visibleTo(call.caller(), id))
                .toList();
        targets.forEach(target -> share(call, target, shapes));
        return Answers.ok().set("files", shapes);
    }

    private List<StoredFile> named(Call call) {
        JsonNode list = Json.parse(call.arguments().required("files"))
                .filter(JsonNode::isArray)
                .filter(array -> !array.isEmpty())
                .orElseThrow(() -> new Refused("invalid_arguments", "[ERROR] files must be a list of objects"));
        return list.valueStream().map(one -> named(call, one)).toList();
    }

    private StoredFile named(Call call, JsonNode one) {
        StoredFile file = files.find(one.path("id").asString(""))
                .filter(StoredFile::hasCome)
                .filter(found -> found.owner().equals(call.caller()))
                .orElseThrow(() -> new Refused("file_not_found"));
        return files.title(file, one.path("title").asString(file.title()));
    }

    private void share(Call call, Conversation target, ArrayNode shapes) {
        Arguments arguments = call.arguments();
        Wording comment = new Wording(arguments.textOrEmpty("initial_comment"), Parse.USUAL, false);
        Map<String, String> extras = Map.of("files", shapes.toString(), "upload", "true", "display_as_bot", "false");
        Draft draft =
                new Draft(comment, extras, null, arguments.text("thread_ts").orElse(null), false);
        side.workspace().posting().share(Sender.withoutConnection(call.caller()), target, draft);
    }

    private ObjectNode info(Call call) {
        StoredFile file = files.find(call.arguments().required("file"))
                .filter(StoredFile::hasCome)
                .orElseThrow(() -> new Refused("file_not_found"));
        return Answers.ok().set("file", FileShape.of(file, call.authority()));
    }
}
