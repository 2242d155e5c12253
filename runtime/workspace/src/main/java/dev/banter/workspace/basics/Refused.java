package dev.banter.workspace.basics;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was asked cannot be done, for a reason that Slack has a name for, such as {@code channel_not_found}. It is an
 * answer, not a fault, and so has no stack trace.
 */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final @Nullable String detail;

    public Refused(String error) {
        this(error, null);
    }

    /** With a line for people, which Slack gives beside some of its names. */
    public Refused(String error, @Nullable String detail) {
        super(error, null, false, false);
        this.detail = detail;
    }

    /** Slack's name for the reason. */
    public String error() {
        return String.valueOf(getMessage());
    }

    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }
}
