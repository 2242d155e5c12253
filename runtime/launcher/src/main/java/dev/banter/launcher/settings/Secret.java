package dev.banter.launcher.settings;

/** A text that cannot print itself. */
public final class Secret {

    private static final int SHOWN = 4;

    private final String text;

    /**
     * @param text what nobody may see
     */
    public Secret(String text) {
        this.text = text;
    }

    /**
     * The text itself, for the one who sends it to Slack.
     *
     * @return the secret
     */
    public String reveal() {
        return text;
    }

    /**
     * Whether it is of a kind, by its beginning.
     *
     * @param prefix such as {@code xapp-}
     * @return whether it begins so
     */
    public boolean isOfKind(String prefix) {
        return text.startsWith(prefix);
    }

    /** The kind and the last four characters. */
    @Override
    public String toString() {
        int dash = text.indexOf('-');
        String kind = dash > 0 && dash <= SHOWN ? text.substring(0, dash + 1) : "";
        String end = text.length() >= kind.length() + 2 * SHOWN ? text.substring(text.length() - SHOWN) : "";
        return kind + "…" + end;
    }
}
