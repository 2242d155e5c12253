package dev.banter.workspace.fault;

import dev.banter.workspace.fault.Fault.Done;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Which fault of its plan a call has: the first that hits. */
final class CallFaults {

    private static final List<FaultKind> KINDS = List.of(
            FaultKind.LIMITED,
            FaultKind.FAILED,
            FaultKind.DONE_BUT_FAILED,
            FaultKind.DONE_BUT_CUT,
            FaultKind.SLOW_ANSWER,
            FaultKind.SMALL_PAGE);

    private CallFaults() {}

    static Optional<Fault> next(Mischief mischief, String method, String caller) {
        for (FaultKind kind : KINDS) {
            Optional<Mischief.Hit> hit = mischief.draw(kind, method);
            if (hit.isPresent()) {
                mischief.count(kind, method, caller);
                return Optional.of(fault(kind, hit.get()));
            }
        }
        return Optional.empty();
    }

    private static Fault fault(FaultKind kind, Mischief.Hit hit) {
        int number = hit.rule().number();
        return switch (kind) {
            case LIMITED -> new Fault.Limited(wholeSeconds(hit.span()));
            case FAILED -> new Fault.Status(number, Done.NO);
            case DONE_BUT_FAILED -> new Fault.Status(number, Done.YES);
            case DONE_BUT_CUT -> new Fault.Dropped(Done.YES);
            case SLOW_ANSWER -> late(hit);
            case SMALL_PAGE -> new Fault.SmallPages(number);
            default -> throw new IllegalArgumentException(kind + " is no fault of a call");
        };
    }

    private static Fault late(Mischief.Hit hit) {
        Duration all = hit.span();
        Duration untilDone = Duration.ofMillis(hit.choice(Math.toIntExact(all.toMillis()) + 1));
        return new Fault.Late(untilDone, all.minus(untilDone));
    }

    /** {@code Retry-After} has no other, and no zero. */
    private static Duration wholeSeconds(Duration wait) {
        return Duration.ofSeconds(Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds()));
    }
}
