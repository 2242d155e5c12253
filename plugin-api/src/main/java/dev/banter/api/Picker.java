package dev.banter.api;

import java.util.regex.Pattern;

/**
 * Something to pick that Slack itself knows of: a day ({@link Element#datePicker}), a time of day
 * ({@link Element#timePicker}), a person ({@link Element#userSelect}) or a channel ({@link Element#channelSelect}).
 */
public final class Picker extends Element {

    private final Kind kind;

    private Picker(Kind kind, Kit kit) {
        super(kit);
        this.kind = kind;
    }

    static Picker of(Kind kind, String actionId) {
        return new Picker(kind, Parts.named(kind.type, actionId));
    }

    /**
     * What is picked at first.
     *
     * @param value a day such as {@code 2026-11-28}, a time such as {@code 14:30}, in 24 hours; a person's or a
     *     channel's id
     * @return a new picker
     * @throws IllegalArgumentException when it is not written as its kind is
     */
    public Picker initial(String value) {
        if (!kind.written.matcher(value).matches()) {
            throw new IllegalArgumentException("what a " + kind.type + " holds at first is a " + kind.what + " such as "
                    + kind.example + ", not '" + value + "'");
        }
        return new Picker(kind, kit().with(kind.initial, value));
    }

    /**
     * What stands there while nothing is picked.
     *
     * @param text 1 to 150 characters, shown as they are
     * @return a new picker
     */
    public Picker placeholder(String text) {
        return new Picker(kind, Parts.placeholder(kit(), text));
    }

    /**
     * Asks before what is picked is told.
     *
     * @param title 1 to 100 characters
     * @param text 1 to 300 characters
     * @param yes 1 to 30 characters, on the button that does it
     * @param no 1 to 30 characters, on the button that does not
     * @return a new picker
     */
    public Picker confirm(String title, String text, String yes, String no) {
        return new Picker(kind, Parts.confirm(kit(), title, text, yes, no));
    }

    /** What is picked, and how Slack writes it. */
    enum Kind {
        DAY("day", "datepicker", "initial_date", "\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])", "2026-11-28"),
        TIME("time", "timepicker", "initial_time", "([01]\\d|2[0-3]):[0-5]\\d", "14:30"),
        PERSON("person", "users_select", "initial_user", "[UW][A-Z0-9]+", "U012AB3CD"),
        CHANNEL("channel", "channels_select", "initial_channel", "C[A-Z0-9]+", "C012AB3CD");

        private final String what;
        private final String type;
        private final String initial;
        private final Pattern written;
        private final String example;

        Kind(String what, String type, String initial, String written, String example) {
            this.what = what;
            this.type = type;
            this.initial = initial;
            this.written = Pattern.compile(written);
            this.example = example;
        }
    }
}
