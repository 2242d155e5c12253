package dev.banter.slack.wire;

import dev.banter.api.Post;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/**
 * The mark by which a message of ours is known again in a channel's history: one field of its metadata. An author's own
 * metadata keeps its type and content.
 */
public final class Mark {

    /** The field's name. */
    public static final String FIELD = "banter_key";

    private static final String TYPE = "banter_post";

    private Mark() {}

    /**
     * A message's metadata with a mark.
     *
     * @param own the author's, if there is any
     * @param mark the mark
     * @return JSON text for the argument {@code metadata}
     */
    public static String on(Optional<Post.Metadata> own, String mark) {
        Map<String, Node> fields = new LinkedHashMap<>();
        own.ifPresent(metadata -> fields.putAll(content(metadata.json()).byName()));
        fields.put(FIELD, new Node.Text(mark));
        return metadata(own.map(Post.Metadata::type).orElse(TYPE), fields);
    }

    /**
     * A message's metadata, of the author alone.
     *
     * @param own the author's
     * @return JSON text for the argument {@code metadata}
     */
    public static String without(Post.Metadata own) {
        return metadata(own.type(), content(own.json()).byName());
    }

    private static String metadata(String type, Map<String, Node> fields) {
        Node metadata =
                new Node.Members(Map.of("event_type", new Node.Text(type), "event_payload", new Node.Members(fields)));
        return JsonText.of(metadata::write);
    }

    /** It was checked when it was written. What is over our own bounds none the less is left to Slack to refuse. */
    private static Node.Members content(String object) {
        try (JsonParser json = Json.read(new ByteArrayInputStream(object.getBytes(StandardCharsets.UTF_8)))) {
            json.nextToken();
            return (Node.Members) Node.read(json);
        } catch (JacksonException outOfBounds) {
            throw new IllegalArgumentException(
                    "the metadata is over the bounds of JSON here: " + outOfBounds.getOriginalMessage());
        }
    }
}
