package dev.banter.benchmarks.harness;

import dev.banter.workspace.LocalWorkspace;
import dev.banter.workspace.watch.Seen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When each answer came over a workspace's wire, and when histories were asked for it: what one wants to know who finds it
 * missing there, or twice.
 */
final class Witness {

    private static final Pattern ANSWER = Pattern.compile("\\bdone (\\d+)\\b");
    private static final Pattern CHANNEL = Pattern.compile("\"channel\":\"(\\w+)\"");

    /** Guarded by this; in the order in which it was seen. */
    private final List<Sight> sights = new ArrayList<>();

    /**
     * What was seen of a channel.
     *
     * @param answers the numbers of those that it concerns
     * @param look whether a history was asked for; then the answers are those that stood in it
     */
    private record Sight(Instant at, String channel, Set<Integer> answers, boolean look, String words) {}

    Witness(LocalWorkspace workspace) {
        workspace.traffic().listen(this::saw);
    }

    private void saw(Seen seen) {
        if (!seen.who().equals(Lookups.BOT)) {
            return;
        }
        if (seen instanceof Seen.Call call) {
            String channel = call.arguments().getOrDefault("channel", "");
            String took = "%s, for %d ms".formatted(call.method(), call.took().toMillis());
            if (call.method().equals("chat.postMessage")) {
                add(new Sight(call.at(), channel, answers(call.arguments().getOrDefault("text", "")), false, took));
            } else if (Lookups.isOne(call)) {
                add(new Sight(call.at(), channel, answers(call.answer().text()), true, took));
            }
        } else if (seen instanceof Seen.Frame frame && frame.way() == Seen.Way.IN) {
            String body = frame.body().text();
            String channel = CHANNEL.matcher(body)
                    .results()
                    .map(match -> match.group(1))
                    .findFirst()
                    .orElse("");
            add(new Sight(frame.at(), channel, answers(body), false, "a frame"));
        }
    }

    private static Set<Integer> answers(String text) {
        Stream<MatchResult> found = ANSWER.matcher(text).results();
        return found.map(match -> Integer.valueOf(match.group(1))).collect(Collectors.toSet());
    }

    private synchronized void add(Sight sight) {
        sights.add(sight);
    }

    /** All about some answers, in lines. */
    synchronized String about(List<Integer> numbers) {
        return numbers.stream().map(this::about).collect(Collectors.joining());
    }

    private String about(int number) {
        List<Sight> said = sights.stream()
                .filter(sight -> !sight.look() && sight.answers().contains(number))
                .toList();
        if (said.isEmpty()) {
            return "    done %d never came%n".formatted(number);
        }
        Sight first = said.get(0);
        Instant end = said.get(said.size() - 1).at();
        return sights.stream()
                .filter(sight -> said.contains(sight) || (sight.look() && concerns(sight, first, end)))
                .map(sight -> "    done %d: %s %s%s%n"
                        .formatted(
                                number,
                                sight.at(),
                                sight.words(),
                                sight.look() ? ", there: " + sight.answers().contains(number) : ""))
                .collect(Collectors.joining());
    }

    /** From a little before it came for the first time. */
    private static boolean concerns(Sight look, Sight first, Instant end) {
        return look.channel().equals(first.channel())
                && look.at().isAfter(first.at().minusSeconds(2))
                && !look.at().isAfter(end.plusSeconds(2));
    }
}
