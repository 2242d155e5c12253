package dev.banter.slack.web;

import dev.banter.api.SlackException;
import dev.banter.api.SlackException.Kind;
import dev.banter.slack.wire.JsonText;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Makes a form of a plugin's arguments. Asks them: on the plugin's own thread only. */
final class Arguments {

    /** Anything else could lead to another place than the Web API. */
    private static final Pattern METHOD = Pattern.compile("[A-Za-z][A-Za-z0-9]*+(?:\\.[A-Za-z0-9]++)++");

    private Arguments() {}

    static Map<String, String> form(String method, Map<String, ?> arguments) {
        if (!METHOD.matcher(method).matches()) {
            throw new SlackException(
                    Kind.REFUSED,
                    "",
                    "nothing was called: a method's name is such as pins.add; this is '" + method + "'");
        }
        if (arguments.containsKey("token")) {
            throw new SlackException(
                    Kind.REFUSED, "", method + " was not called: the token is the bot's affair; leave 'token' out");
        }
        Map<String, String> form = new TreeMap<>();
        arguments.forEach((name, value) -> {
            if (value != null) {
                form.put(name, text(method, name, value));
            }
        });
        return form;
    }

    private static String text(String method, String name, Object value) {
        if (value instanceof CharSequence || value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        try {
            return JsonText.of(value);
        } catch (IllegalArgumentException unknown) {
            throw new SlackException(
                    Kind.REFUSED, "", method + " was not called: '" + name + "': " + unknown.getMessage());
        }
    }
}
