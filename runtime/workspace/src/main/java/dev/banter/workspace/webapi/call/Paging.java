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
 * pages through moves nothing. In a list its place stands before the key: when the item itself has gone, what followed
 * it is there, unless others before it have come or gone as well.
 */
public final class Paging {

    private static final String MARK = "next:";
    private static final String AFTER_PLACE = ":";
    private static final int LONGEST_PLACE = 9;
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
        int from = start(arguments).map(cursor -> place(cursor, keys)).orElse(0);
        int to = Math.min(all.size(), from + arguments.limit(usualLimit, Math.max(usualLimit, HIGHEST_LIMIT)));
        next(answer, to < all.size() ? encode(to + AFTER_PLACE + keys.get(to)) : "");
        return all.subList(from, to);
    }

    private static int place(String cursor, List<String> keys) {
        int end = cursor.indexOf(AFTER_PLACE);
        if (end < 1 || end > LONGEST_PLACE || !cursor.chars().limit(end).allMatch(Character::isDigit)) {
            throw new Refused("invalid_cursor");
        }
        int now = keys.indexOf(cursor.substring(end + AFTER_PLACE.length()));
        return now < 0 ? Math.min(Integer.parseInt(cursor.substring(0, end)), keys.size()) : now;
    }

    public static void next(ObjectNode answer, String cursor) {
        answer.putObject("response_metadata").put("next_cursor", cursor);
    }

    /** Whether an answer that was told what comes next has a next page. */
    public static boolean goesOn(ObjectNode answer) {
        return !answer.path("response_metadata")
                .path("next_cursor")
                .asString("")
                .isEmpty();
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
