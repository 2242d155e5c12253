package dev.banter.core.outbox;

import java.util.regex.Pattern;

/**
 * What stays of a text whatever Slack makes of it: it writes emoji out, puts addresses in brackets, and leaves letters and
 * digits alone.
 */
final class Likeness {

    private static final Pattern LABELLED = Pattern.compile("<[^|<>]++\\|([^<>]*+)>");
    private static final Pattern EMOJI = Pattern.compile(":[a-z0-9_+'-]++:(?::skin-tone-[2-6]:)?");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]++");

    private Likeness() {}

    /** Equal for texts that are the same but for what Slack changes. */
    static String of(String markup) {
        String labels = LABELLED.matcher(markup).replaceAll("$1");
        return OTHER.matcher(EMOJI.matcher(labels).replaceAll(" ")).replaceAll("");
    }
}
