package dev.banter.core.outbox;

import java.util.regex.Pattern;

/**
 * What stays of a text whatever Slack makes of it: it writes emoji out, puts addresses in brackets, and leaves letters and
 * digits alone. A text without any is like none but itself.
 */
final class Likeness {

    private static final Pattern REFERENCE = Pattern.compile("<(?:[#@]|!subteam\\^)([A-Z0-9]++)(?:\\|[^<>]*+)?>");
    private static final Pattern LABELLED = Pattern.compile("<[^|<>]++\\|([^<>]*+)>");
    private static final Pattern EMOJI = Pattern.compile(":[a-z0-9_+'-]++:(?::skin-tone-[2-6]:)?");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]++");

    private Likeness() {}

    /** Equal for texts that are the same but for what Slack changes. */
    static String of(String markup) {
        String references = REFERENCE.matcher(markup).replaceAll("$1");
        String labels = LABELLED.matcher(references).replaceAll("$1");
        String letters = OTHER.matcher(EMOJI.matcher(labels).replaceAll(" ")).replaceAll("");
        return letters.isEmpty() ? markup.strip() : letters;
    }
}
