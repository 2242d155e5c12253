package dev.banter.core;

import dev.banter.core.async.Stages;
import dev.banter.core.job.Diary;
import dev.banter.core.job.Note;
import dev.banter.core.route.ReminderRoute;
import java.util.concurrent.ExecutionException;

/**
 * One call for a reminder.
 *
 * @param note the reminder, with this attempt
 */
record ReminderErrand(Reminders reminders, Diary diary, ReminderRoute route, Note note) implements ClockRun.Errand {

    /** It may have been taken back meanwhile, or another have taken its place. */
    @Override
    public boolean begin() throws InterruptedException {
        try {
            return diary.reminders().begun(note).toCompletableFuture().get();
        } catch (ExecutionException failed) {
            diary.listener()
                    .notBegun(
                            note.pluginId(),
                            route.handler(),
                            String.valueOf(Stages.cause(failed).getMessage()));
            return false;
        }
    }

    @Override
    public void call() throws Throwable {
        route.code().remind(note.at(diary.clock().instant()));
    }

    @Override
    public void done() {
        reminders.done(note);
    }

    @Override
    public void failed(String reason) {
        reminders.failed(note, reason);
    }

    @Override
    public void left() {
        reminders.left(note);
    }
}
