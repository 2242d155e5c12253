package dev.banter.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What blocks, elements and views are made of: a JSON object that is never changed, only replaced by a richer one. */
final class Kit {

    private static final int LONGEST_URL = 3000;
    private static final int LONGEST_ALT = 2000;
    private static final int LONGEST_MARKUP = 3000;

    private final Map<String, Object> members;

    private Kit(Map<String, Object> members) {
        this.members = Collections.unmodifiableMap(members);
    }

    static Kit of(String type) {
        return new Kit(new LinkedHashMap<>()).with("type", type);
    }

    /**
     * What an author wrote.
     *
     * @throws IllegalArgumentException when it is not one JSON object
     */
    static Kit read(String json) {
        return new Kit(JsonReader.object(Objects.requireNonNull(json, "json")));
    }

    /** A picture, whether it stands alone or beside something. */
    static Kit image(String url, String alt) {
        return of("image")
                .with("image_url", bounded("a picture's url", url, LONGEST_URL))
                .with("alt_text", bounded("what a picture shows", alt, LONGEST_ALT));
    }

    /**
     * Slack's text object that shows markup.
     *
     * @throws IllegalArgumentException when it is longer than Slack takes it
     */
    static Kit markup(Markup text) {
        if (text.length() > LONGEST_MARKUP) {
            throw new IllegalArgumentException(
                    "a text in a block has up to " + LONGEST_MARKUP + " characters; this has " + text.length());
        }
        return of("mrkdwn").with("text", text.source());
    }

    /**
     * Slack's text object that shows no markup.
     *
     * @throws IllegalArgumentException when it is empty, or longer than Slack takes it
     */
    static Kit plain(String what, String text, int longest) {
        return of("plain_text").with("text", bounded(what, text, longest)).with("emoji", true);
    }

    /** A text that Slack would refuse later, without telling the author where it was written. */
    static String bounded(String what, String text, int longest) {
        Objects.requireNonNull(text, what);
        if (text.isEmpty() || text.length() > longest) {
            throw new IllegalArgumentException(what + " has 1 to " + longest + " characters; this has " + text.length()
                    + ": '" + shown(text) + "'");
        }
        return text;
    }

    /** A number of things that Slack would refuse later, without telling the author where they were written. */
    static void counted(String whole, int count, String parts, int most) {
        if (count == 0 || count > most) {
            throw new IllegalArgumentException(whole + " has " + count + " " + parts + "; Slack takes 1 to " + most);
        }
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    Kit with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(name, value instanceof Kit kit ? kit.members : value);
        return new Kit(more);
    }

    Kit with(String name, List<Kit> items) {
        List<Object> bare = new ArrayList<>();
        items.forEach(item -> bare.add(item.members));
        return with(name, (Object) List.copyOf(bare));
    }

    /** With one more item at the end of a list, unless it stands there. */
    Kit plus(String name, Kit item) {
        if (lists(name, item)) {
            return this;
        }
        List<Object> items = new ArrayList<>();
        if (members.get(name) instanceof List<?> before) {
            items.addAll(before);
        }
        items.add(item.members);
        return with(name, (Object) List.copyOf(items));
    }

    boolean lists(String name, Kit item) {
        return members.get(name) instanceof List<?> items && items.contains(item.members);
    }

    Kit without(String name) {
        Map<String, Object> fewer = new LinkedHashMap<>(members);
        fewer.remove(name);
        return new Kit(fewer);
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    boolean has(String name, Object value) {
        return value.equals(members.get(name));
    }

    String json() {
        return JsonWriter.write(members);
    }

    /** Blocks as Slack takes them. */
    static String array(List<Block> blocks) {
        return JsonWriter.write(
                blocks.stream().map(block -> block.kit().members).toList());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Kit kit && kit.json().equals(json());
    }

    @Override
    public int hashCode() {
        return json().hashCode();
    }
}
