package dev.banter.workspace.watch;

import java.util.regex.Pattern;

/**
 * Takes out of a text what opens doors: tokens but for their kind and last four characters, and the tickets of
 * connections. What stands before a token may be the end of an escape, so it need not begin a word.
 */
final class Mask {

    private static final Pattern TOKEN =
            Pattern.compile("(xox[a-z](?:\\.xox[a-z])?-|xapp-|xwfp-)[\\w.-]*?([\\w.-]{1,4})(?![\\w.-])");

    private static final Pattern TICKET = Pattern.compile("(/rtm/|ticket=)\\p{XDigit}{8,}");

    private Mask() {}

    static String hide(String text) {
        return TICKET.matcher(TOKEN.matcher(text).replaceAll("$1…$2")).replaceAll("$1…");
    }
}
