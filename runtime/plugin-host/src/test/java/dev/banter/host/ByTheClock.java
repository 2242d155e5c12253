package dev.banter.host;

import dev.banter.api.Due;
import dev.banter.core.job.Note;
import dev.banter.core.route.JobRoute;
import dev.banter.core.route.LivePlugin;
import dev.banter.core.route.ReminderRoute;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls what of a plugin is called by the clock, on its lane, as if it were due. */
record ByTheClock(RecordingSwitchboard switchboard, String pluginId) {

    /** Something of the plugin's. */
    private interface Code {
        void run() throws Throwable;
    }

    /** Runs a job. */
    void run(String handler, Due due) throws Exception {
        JobRoute job = plugin().timetable().job(handler).orElseThrow();
        call(handler, () -> job.code().run(due));
    }

    /** Delivers the reminders that are due a while from now; how many. */
    int remind(Duration later) throws Exception {
        Instant then = Instant.now().plus(later);
        int delivered = 0;
        for (Note note : switchboard
                .diary
                .reminders()
                .take(then, then.plus(Duration.ofDays(1)), 10)
                .toCompletableFuture()
                .join()) {
            ReminderRoute route = plugin().timetable().reminder(note.name()).orElseThrow();
            call(route.handler(), () -> route.code().remind(note.tried(1).at(then)));
            delivered++;
        }
        return delivered;
    }

    private LivePlugin plugin() {
        return switchboard.plugin(pluginId);
    }

    private void call(String name, Code code) throws ExecutionException, TimeoutException, InterruptedException {
        Callable<Boolean> step = () -> {
            try {
                code.run();
                return true;
            } catch (Exception failure) {
                throw failure;
            } catch (Throwable failure) {
                throw new IllegalStateException(failure);
            }
        };
        plugin().lane().call(name, step).toCompletableFuture().get(60, TimeUnit.SECONDS);
    }
}
