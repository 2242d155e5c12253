package dev.banter.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON that an author wrote into a tree of maps, lists and strings; all else ({@code 1}, {@code true},
 * {@code null}) is kept as it is written.
 */
final class JsonReader {

    /** Deeper than any block or view is, and shallower than any stack. */
    private static final int DEEPEST = 64;

    private static final Pattern STRING =
            Pattern.compile("\"((?:[^\"\\\\\\x00-\\x1f]|\\\\(?:[\"\\\\/bfnrt]|u[0-9a-fA-F]{4}))*+)\"");
    private static final Pattern BARE =
            Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?|true|false|null");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))");

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    /** A value as it is written: not a string. */
    record Bare(String written) {
        @Override
        public String toString() {
            return written;
        }
    }

    /**
     * Reads an object.
     *
     * @throws IllegalArgumentException when it is none; the message says where
     */
    static Map<String, Object> object(String text) {
        JsonReader reader = new JsonReader(text);
        Object value = reader.value(0);
        if (reader.peek() != 0) {
            throw reader.broken("the end");
        }
        if (value instanceof Map<?, ?> members) {
            Map<String, Object> object = new LinkedHashMap<>();
            members.forEach((name, member) -> object.put((String) name, member));
            return object;
        }
        throw new IllegalArgumentException("a JSON object is wanted: {\"type\": …}; this is something else");
    }

    private Object value(int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("this JSON is nested more than " + DEEPEST + " deep");
        }
        return switch (peek()) {
            case '{' -> members(depth + 1);
            case '[' -> items(depth + 1);
            case '"' -> string();
            default -> new Bare(take(BARE, "a value").group());
        };
    }

    private Map<String, Object> members(int depth) {
        Map<String, Object> members = new LinkedHashMap<>();
        at++;
        while (peek() != '}') {
            if (!members.isEmpty()) {
                expect(',');
            }
            peek();
            String name = string();
            expect(':');
            members.put(name, value(depth));
        }
        at++;
        return members;
    }

    private List<Object> items(int depth) {
        List<Object> items = new ArrayList<>();
        at++;
        while (peek() != ']') {
            if (!items.isEmpty()) {
                expect(',');
            }
            items.add(value(depth));
        }
        at++;
        return items;
    }

    private String string() {
        String written = take(STRING, "a string").group(1);
        return ESCAPE.matcher(written)
                .replaceAll(found -> Matcher.quoteReplacement(unescaped(found.group(1), found.group(2))));
    }

    private static String unescaped(@Nullable String hex, String letter) {
        if (hex != null) {
            return String.valueOf((char) Integer.parseInt(hex, 16));
        }
        return switch (letter) {
            case "b" -> "\b";
            case "f" -> "\f";
            case "n" -> "\n";
            case "r" -> "\r";
            case "t" -> "\t";
            default -> letter;
        };
    }

    /** The next character that is not white space; 0 at the end. */
    private char peek() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw broken("'" + wanted + "'");
        }
        at++;
    }

    private Matcher take(Pattern pattern, String what) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw broken(what);
        }
        at = matcher.end();
        return matcher;
    }

    private IllegalArgumentException broken(String wanted) {
        String rest = text.substring(at, Math.min(text.length(), at + 20));
        return new IllegalArgumentException("this is not JSON: at character " + (at + 1) + " " + wanted
                + " is wanted, and there is " + (rest.isEmpty() ? "nothing" : "'" + rest + "'"));
    }
}
