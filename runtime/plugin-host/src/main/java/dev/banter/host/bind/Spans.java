package dev.banter.host.bind;

import dev.banter.core.right.Span;
import dev.banter.host.convert.Conversion;
import dev.banter.host.convert.Conversions;
import dev.banter.host.convert.UnreadableException;
import dev.banter.host.signature.HandlerMethod;
import java.time.Duration;
import java.util.Optional;

/** Reads spans of time that annotations name. */
final class Spans {

    private static final Optional<Conversion> DURATION = Conversions.to(Duration.class);

    private Spans() {}

    /**
     * The span; the least there is once it has been told what is wrong with it.
     *
     * @param written where it is read, as it stands there
     */
    static Duration read(HandlerMethod handler, String written, String text, Duration least, Duration most) {
        try {
            Object read = DURATION.orElseThrow().of(text.strip());
            if (read instanceof Duration span && span.compareTo(least) >= 0 && span.compareTo(most) <= 0) {
                return span;
            }
            handler.refuse(written + " is not between " + Span.words(least) + " and " + Span.words(most));
        } catch (UnreadableException unreadable) {
            handler.refuse(
                    written + " is no span of time; write one such as \"90s\", \"5m\"," + " \"2h30m\" or \"1d\"");
        }
        return least;
    }
}
