package dev.banter.host.bind;

import dev.banter.api.Confirm;
import dev.banter.core.right.Caution;
import dev.banter.host.pattern.PatternGroups;
import dev.banter.host.signature.HandlerMethod;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what one {@code @Confirm} asks. */
final class ConfirmReading {

    private static final int LONGEST = 1_000;
    private static final Duration LEAST = Duration.ofSeconds(10);
    private static final Duration MOST = Duration.ofHours(1);

    private ConfirmReading() {}

    /** What is asked; to be used only when no problem was found. */
    static Caution of(HandlerMethod handler, Confirm terms, Optional<Pattern> pattern) {
        String question = terms.value().strip();
        if (question.isEmpty()) {
            handler.refuse("@Confirm asks nothing; write a question, such as \"Put {app} on {env}?\"");
        }
        if (question.length() > LONGEST) {
            handler.refuse("@Confirm asks in " + question.length() + " characters; ask in no more than 1,000");
        }
        pattern.map(PatternGroups::of).ifPresent(groups -> checkNames(handler, question, groups.names()));
        return new Caution(
                question,
                Spans.read(handler, "@Confirm(within = \"" + terms.within() + "\")", terms.within(), LEAST, MOST));
    }

    private static void checkNames(HandlerMethod handler, String question, List<String> names) {
        Caution.names(question).stream()
                .filter(name -> !names.contains(name))
                .distinct()
                .forEach(name -> handler.refuse("@Confirm names a group {" + name + "} that the pattern does not have; "
                        + (names.isEmpty()
                                ? "write it as (?<" + name + ">...) in the pattern"
                                : "it has {" + String.join("}, {", names) + "}")));
    }
}
