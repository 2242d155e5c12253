package dev.banter.workspace.server;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links to messages, which lead to the page: it finds the message by what stands behind the {@code #}. */
final class Archives {

    private static final Pattern PERMALINK =
            Pattern.compile("/archives/([A-Z0-9]{1,20})/(p\\d{7,20})(?:\\?thread_ts=(\\d{1,14})\\.(\\d{6}).*)?");

    private Archives() {}

    /** Where on the page a permalink leads; nothing when the target is none. */
    static Optional<String> place(String target) {
        Matcher permalink = PERMALINK.matcher(target);
        if (!permalink.matches()) {
            return Optional.empty();
        }
        String message = "#" + permalink.group(1) + "/" + permalink.group(2);
        return Optional.of(
                permalink.group(3) == null ? message : message + "/p" + permalink.group(3) + permalink.group(4));
    }
}
