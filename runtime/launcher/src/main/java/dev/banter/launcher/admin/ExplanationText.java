package dev.banter.launcher.admin;

import dev.banter.core.route.Explanation;
import dev.banter.core.route.Explanation.Asked;
import dev.banter.core.route.Explanation.Candidate;
import dev.banter.host.pattern.GroupInfo;
import dev.banter.host.pattern.PatternGroups;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why a message would be answered, and why not, as people read it. */
final class ExplanationText {

    /** Handlers that a message is not for, as many as help to see which pattern is nearly right. */
    private static final int MOST_OTHERS = 40;

    private ExplanationText() {}

    static String of(Explanation explanation) {
        List<String> lines = new ArrayList<>();
        int runs = explanation.runs().size();
        lines.add("\"" + explanation.text() + "\"" + (explanation.addressed() ? ", said to the bot" : "") + ": "
                + switch (runs) {
                    case 0 -> "no handler would run";
                    case 1 -> "one handler would run";
                    default -> runs + " handlers would run; those of one plugin in this order, plugins side by side";
                });
        explanation.interceptors().forEach(one -> lines.add("? " + interceptor(one)));
        explanation
                .runs()
                .forEach(one -> lines.add("+ " + handler(one) + " runs as number " + one.order() + " of " + one.plugin()
                        + captures(one) + cost(one)));
        List<Candidate> others =
                explanation.candidates().stream().filter(one -> !one.runs()).toList();
        others.stream()
                .limit(MOST_OTHERS)
                .forEach(one ->
                        lines.add("- " + handler(one) + " does not: " + String.join("; ", reasons(one)) + cost(one)));
        if (others.size() > MOST_OTHERS) {
            lines.add("and " + (others.size() - MOST_OTHERS) + " more that do not");
        }
        if (runs == 0) {
            lines.add("messages and mentions are explained, and nothing else: no commands, reactions, buttons, modals,"
                    + " shortcuts and events");
        }
        return String.join("\n", lines);
    }

    private static String interceptor(Asked one) {
        return one.plugin() + " " + one.interceptor()
                + (one.parked()
                        ? " is skipped: it is parked"
                        : " is asked before, and may stop it or change its text; it was not asked now");
    }

    private static String handler(Candidate one) {
        return one.plugin() + " " + one.handler() + " \"" + one.pattern() + "\"";
    }

    /** Why it does not run. */
    static List<String> reasons(Candidate one) {
        List<String> reasons = new ArrayList<>();
        if (one.search().cut()) {
            reasons.add("its pattern was cut off, because it backtracks too much");
        } else if (one.search().matched().isEmpty()) {
            reasons.add("its pattern does not match");
        }
        one.obstacles().forEach(obstacle -> reasons.add("it " + obstacle));
        return reasons;
    }

    private static String captures(Candidate one) {
        String captures = named(one).entrySet().stream()
                .map(group -> group.getKey() + " = "
                        + (group.getValue() == null ? "nothing" : "\"" + group.getValue() + "\""))
                .collect(Collectors.joining(", "));
        return captures.isEmpty() ? "" : ", " + captures;
    }

    /** What the groups have captured: by name, those without one by number. */
    static Map<String, @Nullable String> named(Candidate one) {
        Map<String, @Nullable String> named = new LinkedHashMap<>();
        List<GroupInfo> groups = PatternGroups.of(one.pattern()).groups();
        List<@Nullable String> captured = one.search().groups();
        for (int i = 0; i < captured.size(); i++) {
            String name = i + 1 < groups.size() ? groups.get(i + 1).name() : null;
            named.put(name == null ? String.valueOf(i + 1) : name, captured.get(i));
        }
        return named;
    }

    private static String cost(Candidate one) {
        Duration took = one.search().took();
        return " (" + one.search().steps() + (one.search().steps() == 1 ? " step, " : " steps, ")
                + took.toNanos() / 1_000 + " µs)";
    }
}
