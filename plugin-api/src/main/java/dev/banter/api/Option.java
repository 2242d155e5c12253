package dev.banter.api;

/**
 * Something to choose in a menu.
 *
 * @param value what the handler gets; 1 to 150 characters
 * @param label what the person sees; 1 to 75 characters, shown as they are
 */
public record Option(String value, String label) {

    private static final int LONGEST_LABEL = 75;
    private static final int LONGEST_VALUE = 150;

    /** Refuses what Slack would refuse. */
    public Option {
        Kit.bounded("an option's value", value, LONGEST_VALUE);
        Kit.bounded("an option's label", label, LONGEST_LABEL);
    }

    /**
     * An option that is shown as the handler gets it.
     *
     * @param value 1 to 75 characters
     * @return the option
     */
    public static Option of(String value) {
        return new Option(value, value);
    }

    Kit kit() {
        return Kit.of("option")
                .with("text", Kit.plain("an option's label", label, LONGEST_LABEL))
                .with("value", value)
                .without("type");
    }
}
