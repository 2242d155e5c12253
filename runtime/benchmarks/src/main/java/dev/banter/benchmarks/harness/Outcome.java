package dev.banter.benchmarks.harness;

import dev.banter.core.outbox.Doubt;
import dev.banter.launcher.settings.access.WayIn;
import java.util.List;
import java.util.Locale;

/**
 * What became of one trial.
 *
 * @param what what was done to the bot
 * @param seed of its choices
 * @param way by which the bot heard
 * @param blows how often it was done
 * @param asked messages that were to be answered
 * @param answered how many of them were
 * @param lost how many were not
 * @param dead how many the bot lists as dead letters, with the reason: they count as lost here
 * @param twice how many were answered more than once
 * @param lookups how often a history was asked for a message of which it was not known whether Slack has it
 * @param there how often the bot tells that it was there; what it looks for by the Web API, it does not tell
 * @param missing how often that it was not, and was sent
 * @param unknown how often that it cannot be found out
 * @param seconds how long it took
 */
record Outcome(
        String what,
        long seed,
        String way,
        int blows,
        int asked,
        int answered,
        int lost,
        int dead,
        int twice,
        int lookups,
        int there,
        int missing,
        int unknown,
        double seconds) {

    static final String HEAD =
            "what,seed,way,blows,asked,answered,lost,dead,twice,lookups,there,missing,unknown,seconds";

    private static final int FIELDS = HEAD.split(",").length;

    static Outcome of(
            Trial trial,
            long seed,
            WayIn way,
            int blows,
            Verdict verdict,
            int dead,
            int lookups,
            Findings findings,
            long nanos) {
        return new Outcome(
                trial.name(),
                seed,
                way.word(),
                blows,
                verdict.asked(),
                verdict.answered(),
                verdict.lost().size(),
                dead,
                verdict.twice().size(),
                lookups,
                findings.number(Doubt.THERE),
                findings.number(Doubt.MISSING),
                findings.number(Doubt.UNKNOWN),
                nanos / 1e9);
    }

    boolean isGood() {
        return lost == 0 && twice == 0;
    }

    /** As a line of a file. */
    String line() {
        return String.format(
                Locale.ROOT,
                "%s,%d,%s,%d,%d,%d,%d,%d,%d,%d,%d,%d,%d,%.1f",
                what,
                seed,
                way,
                blows,
                asked,
                answered,
                lost,
                dead,
                twice,
                lookups,
                there,
                missing,
                unknown,
                seconds);
    }

    static Outcome parse(String line) {
        List<String> fields = List.of(line.split(",", -1));
        if (fields.size() != FIELDS) {
            throw new IllegalArgumentException("not a line of results (" + HEAD + "): " + line);
        }
        return new Outcome(
                fields.get(0),
                Long.parseLong(fields.get(1)),
                fields.get(2),
                Integer.parseInt(fields.get(3)),
                Integer.parseInt(fields.get(4)),
                Integer.parseInt(fields.get(5)),
                Integer.parseInt(fields.get(6)),
                Integer.parseInt(fields.get(7)),
                Integer.parseInt(fields.get(8)),
                Integer.parseInt(fields.get(9)),
                Integer.parseInt(fields.get(10)),
                Integer.parseInt(fields.get(11)),
                Integer.parseInt(fields.get(12)),
                Double.parseDouble(fields.get(13)));
    }
}
