package dev.banter.core.message;

/** The three characters that Slack escapes in every text. */
public final class Entities {

    private Entities() {}

    /**
     * Makes characters of the entities.
     *
     * @param text as Slack sent it
     * @return the text with ampersand, less-than and greater-than as they were typed
     */
    public static String unescape(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
