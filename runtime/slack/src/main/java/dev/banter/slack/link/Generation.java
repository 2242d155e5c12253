package dev.banter.slack.link;

import dev.banter.core.time.Timers;
import dev.banter.slack.invite.Invitation;
import dev.banter.slack.setback.Setback;
import dev.banter.slack.setback.Setback.Loss;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One line from the wish to have it to its end. What it tells after it was given up is ignored; of all that can end it
 * before hello, the first counts. On the loop's thread only.
 *
 * @param <L> the kind of line
 */
final class Generation<L extends Line> implements Fate {

    private final int number;
    private final Approach<L> approach;
    private final Owner<L> owner;

    private @Nullable CompletableFuture<L> passing;
    private @Nullable CompletableFuture<L> dialled;
    private @Nullable L line;
    private Timers.Timer patience = () -> {};
    private boolean arrived;
    private boolean over;

    Generation(int number, Approach<L> approach, Owner<L> owner) {
        this.number = number;
        this.approach = approach;
        this.owner = owner;
    }

    /** Whoever wanted the line. */
    interface Owner<L extends Line> {

        void arrived(Generation<L> generation, L line);

        void failed(Generation<L> generation, Setback setback);

        void ending(Generation<L> generation, String reason);

        void lost(Generation<L> generation, Loss loss);
    }

    int number() {
        return number;
    }

    void begin() {
        passing = approach.go(this::dial);
        passing.whenComplete((stands, failure) -> {
            if (failure != null) {
                fail(Setback.of(failure));
            }
        });
    }

    private CompletableFuture<L> dial(Opening<L> lines, Invitation invitation) {
        if (over) {
            return CompletableFuture.failedFuture(new CancellationException("nobody wants this line any more"));
        }
        CompletableFuture<L> opened = lines.open(invitation, this);
        dialled = opened;
        opened.thenAccept(stands -> {
            line = stands;
            awaitHello();
        });
        return opened;
    }

    private void awaitHello() {
        Duration longest = approach.hello();
        patience = approach.timers()
                .after(longest, () -> fail(new Loss("no hello came within " + longest.toMillis() + " ms")));
    }

    @Override
    public void hello() {
        L stands = line;
        if (stands != null && !arrived && !over) {
            arrived = true;
            patience.cancel();
            approach.arrived();
            owner.arrived(this, stands);
        }
    }

    @Override
    public void ending(String reason) {
        if (arrived) {
            owner.ending(this, reason);
        } else {
            fail(new Loss(reason + " before hello"));
        }
    }

    @Override
    public void lost(Loss loss) {
        if (arrived) {
            owner.lost(this, loss);
        } else if (line != null) {
            fail(loss);
        }
        // Else the dialling fails, and tells better why.
    }

    private void fail(Setback setback) {
        if (!over && !arrived) {
            giveUp();
            owner.failed(this, setback);
        }
    }

    /** Ends the try, or the line that came of it. */
    void giveUp() {
        over = true;
        patience.cancel();
        if (passing != null) {
            passing.cancel(false);
        }
        if (dialled != null) {
            dialled.cancel(false);
        }
        if (line != null) {
            line.connection().hangUp();
        }
    }
}
