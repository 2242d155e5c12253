package dev.banter.workspace.fault;

import dev.banter.workspace.line.Connection;
import dev.banter.workspace.line.Course;
import dev.banter.workspace.line.Way;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The frames of one connection on their way out: some late, some twice, some behind the one after them. */
final class FaultyCourse implements Course {

    private final Way way;
    private final Connection connection;
    private final Ambush ambush;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private long free = System.nanoTime();
    private @Nullable Runnable held;

    FaultyCourse(Way way, Connection connection, Ambush ambush) {
        this.way = way;
        this.connection = connection;
        this.ambush = ambush;
    }

    Way way() {
        return way;
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void send(Runnable frame) {
        Duration wait = draw(FaultKind.SLOW_FRAME)
                .map(hit -> {
                    count(FaultKind.SLOW_FRAME);
                    return hit.span();
                })
                .orElse(Duration.ZERO);
        pass(frame, wait);
    }

    /** Nothing overtakes what waits. */
    private void pass(Runnable frame, Duration wait) {
        long now = System.nanoTime();
        long due = now + wait.toNanos();
        if (waiting.isEmpty() && wait.isZero()) {
            frame.run();
            return;
        }
        free = waiting.isEmpty() || due - free > 0 ? due : free;
        waiting.add(frame);
        ambush.after(Duration.ofNanos(free - now), this::passNext);
    }

    private void passNext() {
        Runnable next = waiting.poll();
        if (next != null) {
            next.run();
        }
    }

    @Override
    public void tell(Runnable event) {
        if (held != null) {
            count(FaultKind.REORDER);
            out(event);
            release();
            return;
        }
        Optional<Mischief.Hit> reorder = draw(FaultKind.REORDER);
        if (reorder.isPresent()) {
            held = event;
            ambush.after(reorder.get().span(), () -> release(event));
        } else {
            out(event);
        }
    }

    /** The next one did not come in time, and order is kept. */
    private void release(Runnable event) {
        if (event.equals(held)) {
            release();
        }
    }

    private void release() {
        Runnable event = held;
        held = null;
        if (event != null) {
            out(event);
        }
    }

    private void out(Runnable event) {
        send(event);
        if (draw(FaultKind.DUPLICATE).isPresent()) {
            count(FaultKind.DUPLICATE);
            send(event);
        }
        for (FaultKind kind : Ambush.OF_CONNECTIONS) {
            draw(kind).ifPresent(hit -> ambush.strike(this, hit));
        }
    }

    @Override
    public void close(Runnable last) {
        release();
        pass(last, Duration.ZERO);
    }

    @Override
    public void over() {
        held = null;
        waiting.clear();
        ambush.leave(this);
    }

    private Optional<Mischief.Hit> draw(FaultKind kind) {
        Mischief mischief = ambush.mischief();
        return mischief.spares(connection.user().name()) ? Optional.empty() : mischief.draw(kind, way.word());
    }

    void count(FaultKind kind) {
        ambush.mischief().count(kind, way.word(), connection.user().name());
    }
}
