package dev.banter.workspace.webapi.call;

import dev.banter.workspace.basics.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * Slack's cursors: opaque to clients, here the key of the next page's first item, so that what is added while somebody
 * pages through moves nothing.
 */
public final class Paging {

    private static final String MARK = "next:";
    private static final int USUAL_LIMIT = 100;
    private static final int HIGHEST_LIMIT = 999;

    private Paging() {}

    public static int limit(Arguments arguments) {
        return arguments.limit(USUAL_LIMIT, HIGHEST_LIMIT);
    }

    /** The key that a call's cursor stands for; nothing on the first page. */
    public static Optional<String> start(Arguments arguments) {
        return arguments.text("cursor").map(Paging::decode);
    }

    /** The part of a list that a call asks for; the answer is told where the next part begins. */
    public static <T> List<T> page(List<T> all, Function<T, String> key, Arguments arguments, ObjectNode answer) {
        return page(all, key, arguments, USUAL_LIMIT, answer);
    }

    /** Likewise, with the length of a page when the call does not say. */
    public static <T> List<T> page(
            List<T> all, Function<T, String> key, Arguments arguments, int usualLimit, ObjectNode answer) {
        List<String> keys = all.stream().map(key).toList();
        int from = start(arguments).map(keys::indexOf).orElse(0);
        if (from < 0) {
            throw new Refused("invalid_cursor");
        }
        int to = Math.min(all.size(), from + arguments.limit(usualLimit, Math.max(usualLimit, HIGHEST_LIMIT)));
        next(answer, to < all.size() ? encode(keys.get(to)) : "");
        return all.subList(from, to);
    }

    public static void next(ObjectNode answer, String cursor) {
        answer.putObject("response_metadata").put("next_cursor", cursor);
    }

    public static String encode(String key) {
        return Base64.getEncoder().encodeToString((MARK + key).getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String cursor) {
        try {
            String text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.startsWith(MARK)) {
                return text.substring(MARK.length());
            }
        } catch (IllegalArgumentException notBase64) {
            throw new Refused("invalid_cursor");
        }
        throw new Refused("invalid_cursor");
    }
}
