package dev.banter.workspace.webapi.draft;

import dev.banter.workspace.action.speech.Draft;
import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.message.Dress;
import dev.banter.workspace.text.Parse;
import dev.banter.workspace.text.SentText;
import dev.banter.workspace.text.Wording;
import dev.banter.workspace.webapi.call.Arguments;
import dev.banter.workspace.webapi.call.Call;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what is to be said out of a call's arguments. */
public final class Drafts {

    /** Of a name that a bot puts on, in characters. */
    private static final int LONGEST_NAME = 200;

    /** Of an emoji's name or a picture's address, in characters. */
    private static final int LONGEST_ICON = 2_000;

    private Drafts() {}

    public static Draft of(Call call) {
        Arguments arguments = call.arguments();
        return new Draft(
                wording(arguments),
                withoutEmpty(Extras.of(arguments)),
                dress(call),
                arguments.text("thread_ts").orElse(null),
                arguments.flag("reply_broadcast"));
    }

    /** Likewise, where Slack does not cut a text that is too long. */
    public static Draft bounded(Call call) {
        bound(call.arguments(), SentText.LONGEST);
        return of(call);
    }

    /** Of what somebody does: text alone, and in no thread. */
    public static Draft deed(Call call) {
        bound(call.arguments(), SentText.LONGEST);
        return new Draft(wording(call.arguments()), Map.of(), null, null, false);
    }

    public static void bound(Arguments arguments, int longest) {
        if (arguments.textOrEmpty("text").length() > longest) {
            throw new Refused("msg_too_long");
        }
    }

    public static Wording wording(Arguments arguments) {
        return new Wording(
                arguments.textOrEmpty("text"), Parse.of(arguments.textOrEmpty("parse")), arguments.flag("link_names"));
    }

    private static Map<String, String> withoutEmpty(Map<String, String> extras) {
        Map<String, String> full = new TreeMap<>(extras);
        full.values().removeIf(Extras::isEmpty);
        return full;
    }

    /** People are always themselves; a bot that takes another picture alone keeps its name. */
    private static @Nullable Dress dress(Call call) {
        Arguments arguments = call.arguments();
        Map<String, String> icons = icons(arguments);
        Optional<String> username = arguments.bounded("username", LONGEST_NAME);
        if (!call.caller().isBot() || (username.isEmpty() && icons.isEmpty())) {
            return null;
        }
        return new Dress(username.orElse(call.caller().realName()), icons);
    }

    private static Map<String, String> icons(Arguments arguments) {
        return arguments
                .bounded("icon_emoji", LONGEST_ICON)
                .map(emoji -> Map.of("emoji", ":" + emoji.replace(":", "") + ":"))
                .or(() -> arguments
                        .bounded("icon_url", LONGEST_ICON)
                        .map(url -> Map.of("image_36", url, "image_48", url, "image_72", url)))
                .orElseGet(Map::of);
    }
}
