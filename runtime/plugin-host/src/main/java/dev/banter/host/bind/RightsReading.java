package dev.banter.host.bind;

import dev.banter.api.Allow;
import dev.banter.api.Confirm;
import dev.banter.api.Limit;
import dev.banter.core.right.Caution;
import dev.banter.core.right.Clause;
import dev.banter.core.right.Quota;
import dev.banter.core.right.Rights;
import dev.banter.host.signature.HandlerMethod;
import java.lang.reflect.AnnotatedElement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a handler asks of whoever calls it. */
final class RightsReading {

    private static final int MOST_CALLS = 1_000;

    private RightsReading() {}

    /** The rights, where nobody can be asked first; to be used only when no problem was found. */
    static Rights of(HandlerMethod handler) {
        if (handler.method().isAnnotationPresent(Confirm.class)) {
            handler.refuse(
                    "has @Confirm, which is for @OnMessage, @OnMention and @OnCommand; leave it out, and ask by a"
                            + " modal, or by Button.confirm");
        }
        return rights(handler, null);
    }

    /** The rights; to be used only when no problem was found. */
    static Rights of(HandlerMethod handler, Optional<Pattern> pattern) {
        Confirm terms = handler.method().getAnnotation(Confirm.class);
        return rights(handler, terms == null ? null : ConfirmReading.of(handler, terms, pattern));
    }

    private static Rights rights(HandlerMethod handler, @Nullable Caution caution) {
        Class<?> owner = handler.method().getDeclaringClass();
        List<Clause> clauses = Stream.of(owner, handler.method())
                .flatMap(place -> clause(handler, place).stream())
                .toList();
        return new Rights(clauses, quota(handler, handler.method().getAnnotation(Limit.class)), caution);
    }

    private static Optional<Clause> clause(HandlerMethod handler, AnnotatedElement place) {
        return Optional.ofNullable(place.getAnnotation(Allow.class)).map(terms -> AllowReading.of(handler, terms));
    }

    private static @Nullable Quota quota(HandlerMethod handler, @Nullable Limit terms) {
        if (terms == null) {
            return null;
        }
        if (terms.calls() < 1 || terms.calls() > MOST_CALLS) {
            handler.refuse("@Limit(calls = " + terms.calls() + ") is not between 1 and 1,000; "
                    + (terms.calls() < 1
                            ? "to have it never called, take the handler out"
                            : "leave it out for as often as people like"));
        }
        Duration within = Spans.read(
                handler,
                "@Limit(within = \"" + terms.within() + "\")",
                terms.within(),
                Duration.ofSeconds(1),
                Duration.ofDays(1));
        return new Quota(Math.max(1, terms.calls()), within, terms.per());
    }
}
