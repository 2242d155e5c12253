package dev.banter.core.job;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * The port to what plugins want to be reminded of. Safe from any thread; each stage completes once it is so, and fails when it
 * cannot be. In the order of the calls. What is said of a note is said of that very one: not of another that has taken its
 * place, nor of one that was taken back.
 */
public interface ReminderBook {

    /**
     * Keeps a reminder, in the place of one with the same name and key.
     *
     * @param note the reminder
     * @return false when the plugin has as many as it may
     */
    CompletionStage<Boolean> set(Note note);

    /**
     * Forgets a reminder, dead or alive.
     *
     * @param pluginId the plugin
     * @param name its name
     * @param key its key
     * @return false when there is none
     */
    CompletionStage<Boolean> cancel(String pluginId, String name, String key);

    /**
     * The reminders of a name that are not dead.
     *
     * @param pluginId the plugin
     * @param name their name
     * @return by the moment at which they are due
     */
    CompletionStage<List<Note>> list(String pluginId, String name);

    /**
     * Hands out what is due, each once until a moment, unless {@link #later} says another.
     *
     * @param now the present
     * @param until not again before
     * @param most how many
     * @return oldest first
     */
    CompletionStage<List<Note>> take(Instant now, Instant until, int most);

    /**
     * When there is something to be handed out.
     *
     * @return empty when nothing waits
     */
    CompletionStage<Optional<Instant>> next();

    /**
     * Has what was put off handed out as soon as it is due: there is somebody new to take it.
     *
     * @param pluginId whose
     * @return completes once that is written
     */
    CompletionStage<?> wake(String pluginId);

    /**
     * Its method is about to be called. That counts as an attempt from now on, even if the call ends the process.
     *
     * @param note with the attempt
     * @return false when it is there no more
     */
    CompletionStage<Boolean> begun(Note note);

    /**
     * Its method is through with it.
     *
     * @param note which
     * @return completes once that is written
     */
    CompletionStage<?> done(Note note);

    /**
     * It is put off.
     *
     * @param note which
     * @param until not before
     * @return completes once that is written
     */
    CompletionStage<?> later(Note note, Instant until);

    /**
     * It is not delivered any more, and kept for people to look at.
     *
     * @param dead which, and why
     * @return completes once that is written
     */
    CompletionStage<?> dead(DeadReminder dead);

    /**
     * What is not delivered any more.
     *
     * @return oldest first
     */
    CompletionStage<List<DeadReminder>> dead();

    /**
     * Has one delivered once more.
     *
     * @param dead which, with the attempts that count from now on
     * @return false when it is there no more
     */
    CompletionStage<Boolean> revive(DeadReminder dead);

    /**
     * Forgets one.
     *
     * @param dead which
     * @return false when it is there no more
     */
    CompletionStage<Boolean> drop(DeadReminder dead);
}
