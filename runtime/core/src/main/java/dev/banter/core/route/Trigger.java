package dev.banter.core.route;

import dev.banter.api.Catalogue;
import dev.banter.core.deed.Done;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a handler is called for, besides what is said.
 *
 * @param kind by what a person calls it
 * @param name the command's name, the emoji in colons or empty for any, the {@code action_id} or the {@code callback_id}
 * @param undone whether it is for a reaction taken back or a modal closed
 * @param pattern searched with <em>find</em> in a command's text; empty for all else
 */
public record Trigger(Catalogue.Kind kind, String name, boolean undone, Pattern pattern) {

    private static final Pattern ANYTHING = Pattern.compile("");

    /**
     * A trigger without a pattern.
     *
     * @param kind by what a person calls it
     * @param name see above
     * @param undone see above
     * @return the trigger
     */
    public static Trigger of(Catalogue.Kind kind, String name, boolean undone) {
        return new Trigger(kind, name, undone, ANYTHING);
    }

    /** Whether it is called for this, as far as the pattern does not decide. */
    boolean takes(Done done) {
        return kind == done.kind() && undone == done.undone() && (name.isEmpty() || name.equals(done.trigger()));
    }

    /** As it is shown in reports. */
    @Override
    public String toString() {
        String what = name.isEmpty() ? "any " + label() : label() + " " + name;
        String matching = pattern.pattern().isEmpty() ? "" : " \"" + pattern + "\"";
        return what + matching + (undone ? kind == Catalogue.Kind.VIEW ? " closed" : " taken back" : "");
    }

    private String label() {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
