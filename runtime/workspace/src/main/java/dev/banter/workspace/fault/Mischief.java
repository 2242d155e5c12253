package dev.banter.workspace.fault;

import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;

/** One plan at work: draws whether something goes wrong, and counts what has. */
final class Mischief {

    private final FaultPlan plan;
    private final String bot;
    private final Dice dice;
    private final Tally tally;

    Mischief(FaultPlan plan, String bot, Tally tally) {
        this.plan = plan;
        this.bot = bot;
        this.dice = new Dice(plan.seed());
        this.tally = tally;
    }

    FaultPlan plan() {
        return plan;
    }

    boolean spares(String name) {
        return plan.whom() == FaultPlan.Whom.BOT && !name.equals(bot);
    }

    /** What hits by chance, if it does. Whoever takes it counts it. */
    Optional<Hit> draw(FaultKind kind, String place) {
        return plan.rule(kind)
                .filter(rule -> rule.chance() > 0 && rule.isIn(place))
                .map(rule -> new Hit(rule, dice.next(kind, place)))
                .filter(hit -> hit.random().nextDouble() < hit.rule().chance());
    }

    /** What hits by time: it is time now. */
    Hit due(FaultRule rule) {
        return new Hit(rule, dice.next(rule.kind(), "every"));
    }

    void count(FaultKind kind, String place, String who) {
        tally.count(kind, place, who);
    }

    /** Something that goes wrong, and chance for what is still open of it. */
    record Hit(FaultRule rule, SplittableRandom random) {

        /** How long it lasts. */
        Duration span() {
            long least = rule.least().toMillis();
            return Duration.ofMillis(least + random.nextLong(rule.most().toMillis() - least + 1));
        }

        /** How long it is until the next. */
        Duration pause() {
            long millis = rule.every().orElseThrow().toMillis();
            return Duration.ofMillis(millis / 2 + random.nextLong(millis + 1));
        }

        /** One of so many. */
        int choice(int number) {
            return random.nextInt(number);
        }
    }
}
