package dev.banter.workspace.webapi.messages;

import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.message.Window;
import dev.banter.workspace.webapi.call.Arguments;
import dev.banter.workspace.webapi.call.Paging;
import java.util.Optional;
import java.util.regex.Pattern;

/** The stretch of a history that a call asks for. */
final class Windows {

    private static final Pattern TOO_FINE = Pattern.compile("(\\.\\d{6})\\d+$");

    private Windows() {}

    /** The borders are outside unless the call says {@code inclusive}. */
    static Window of(Arguments arguments) {
        boolean inclusive = arguments.flag("inclusive");
        Ts oldest = border(arguments, "oldest")
                .map(ts -> inclusive ? ts : ts.next())
                .orElse(Ts.START);
        Ts latest = border(arguments, "latest")
                .map(ts -> inclusive ? ts : ts.previous())
                .orElse(Ts.END);
        return new Window(oldest, latest);
    }

    /** From a later page's cursor on, whose own message is always inside. */
    static Window withCursor(Arguments arguments) {
        Window window = of(arguments);
        return Paging.start(arguments)
                .map(Windows::cursor)
                .map(latest -> new Window(window.oldest(), latest))
                .orElse(window);
    }

    /** Programs make borders of their own clocks, and some of those have more digits than a timestamp. */
    private static Optional<Ts> border(Arguments arguments, String name) {
        return arguments
                .text(name)
                .map(text -> TOO_FINE.matcher(text).replaceFirst("$1"))
                .map(text -> Ts.parse(text).orElseThrow(() -> new Refused("invalid_ts_" + name)));
    }

    private static Ts cursor(String ts) {
        return Ts.parse(ts).orElseThrow(() -> new Refused("invalid_cursor"));
    }
}
