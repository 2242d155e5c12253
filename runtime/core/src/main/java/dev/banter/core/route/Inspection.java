package dev.banter.core.route;

import dev.banter.core.pattern.Repetition;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tries the patterns of plugins with texts that are made up to be hard for them. It takes a while, so it has a thread of its
 * own.
 */
final class Inspection {

    /** In characters; as long as Slack advises people to write at the most. */
    private static final int LONG = 4_000;

    private final MatchSettings settings;
    private final Consumer<SlowPattern> report;

    /**
     * @param settings what matching may cost
     * @param report takes what is found
     */
    Inspection(MatchSettings settings, Consumer<SlowPattern> report) {
        this.settings = settings;
        this.report = report;
    }

    /** Tries all of a plugin's, and reports those that are slow. */
    void inspect(LivePlugin plugin) {
        Stream.concat(
                        plugin.routes().stream().flatMap(route -> slow(plugin, route.handler(), route.pattern())),
                        plugin.deeds().stream()
                                .flatMap(route ->
                                        slow(plugin, route.handler(), route.trigger().pattern())))
                .forEach(report);
    }

    private Stream<SlowPattern> slow(LivePlugin plugin, String handler, Pattern pattern) {
        return tooLong(pattern).map(text -> new SlowPattern(plugin.id(), handler, text)).stream();
    }

    private Optional<String> tooLong(Pattern pattern) {
        return Repetition.of(pattern).stream()
                .filter(repetition -> isCut(pattern, repetition.text(LONG)))
                .findFirst()
                .map(repetition -> shorter(pattern, repetition));
    }

    /** Half as long, and half of that, while it is still too long. */
    private String shorter(Pattern pattern, Repetition repetition) {
        int length = LONG;
        while (length > 1 && isCut(pattern, repetition.text(length / 2))) {
            length /= 2;
        }
        return repetition.text(length);
    }

    private boolean isCut(Pattern pattern, String text) {
        return Search.in(text, pattern, StepBudget.ofSteps(settings.stepsPerPattern())).cut();
    }
}
