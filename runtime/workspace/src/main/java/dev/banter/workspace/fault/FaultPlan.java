package dev.banter.workspace.fault;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What goes wrong, how often, and by which seed. The same seed, and the same order of calls of each method and of events
 * on each way, give the same faults.
 *
 * @param seed what chance is drawn from
 * @param whom who suffers from it
 * @param rules one of a kind at the most
 */
public record FaultPlan(long seed, Whom whom, List<FaultRule> rules) {

    /** Nothing goes wrong. */
    public static final FaultPlan NONE = new FaultPlan(0, Whom.BOT, List.of());

    public FaultPlan {
        rules = List.copyOf(rules);
        if (byKind(rules).size() < rules.size()) {
            throw new IllegalArgumentException("a plan has one rule of a kind, and not two: " + rules);
        }
    }

    /** These alone, for the bot. */
    public static FaultPlan of(long seed, FaultRule... rules) {
        return new FaultPlan(seed, Whom.BOT, List.of(rules));
    }

    /** Everything there is, as is usual, for the bot. */
    public static FaultPlan everything(long seed) {
        return of(seed, Arrays.stream(FaultKind.values()).map(FaultRule::usual).toArray(FaultRule[]::new));
    }

    /** The same for others. */
    public FaultPlan against(Whom others) {
        return new FaultPlan(seed, others, rules);
    }

    Optional<FaultRule> rule(FaultKind kind) {
        return rules.stream().filter(rule -> rule.kind() == kind).findFirst();
    }

    private static Map<FaultKind, FaultRule> byKind(Collection<FaultRule> rules) {
        Map<FaultKind, FaultRule> byKind = new EnumMap<>(FaultKind.class);
        rules.forEach(rule -> byKind.put(rule.kind(), rule));
        return byKind;
    }

    /** Who suffers from a plan. The workspace's own page never does. */
    public enum Whom {
        /** The bot and its app. */
        BOT,
        /** Every program. */
        ALL
    }
}
