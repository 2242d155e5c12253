package dev.banter.core.job;

import dev.banter.api.Reminder;
import dev.banter.api.Timers;
import dev.banter.core.async.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The reminders of one plugin. Waits on the plugin's thread. */
public final class PluginTimers implements Timers {

    private static final int LONGEST_KEY = 255;
    private static final int LONGEST_TEXT = 4_000;

    /** Beyond that, dates are not written as people read them. */
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final Diary diary;
    private final String plugin;
    private final Consumer<Note> isSet;

    /**
     * @param diary where they are kept
     * @param plugin whose
     * @param isSet hears of each that was set, once it is safe
     */
    public PluginTimers(Diary diary, String plugin, Consumer<Note> isSet) {
        this.diary = diary;
        this.plugin = plugin;
        this.isSet = isSet;
    }

    @Override
    public void set(String name, String key, Instant at, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("reminder " + name + "/" + key + " was not set: what it is to tell is "
                    + text.length() + " characters long, and " + LONGEST_TEXT
                    + " is the most; keep it in Data, and set its key");
        }
        Note note = new Note(
                UUID.randomUUID().toString(),
                plugin,
                checked("name", name),
                checked("key", key),
                text,
                inTime(name, key, at).truncatedTo(ChronoUnit.MILLIS),
                0);
        if (!done(() -> diary.reminders().set(note))) {
            throw new IllegalArgumentException("reminder " + name + "/" + key + " was not set: plugin " + plugin
                    + " has as many reminders as it may, which is " + Diary.REMINDERS
                    + "; cancel what is not needed any more, or set one for several things");
        }
        isSet.accept(note);
    }

    @Override
    public void set(String name, String key, Duration delay, String text) {
        Instant now = diary.clock().instant();
        set(name, key, delay.compareTo(Duration.between(now, LATEST)) > 0 ? Instant.MAX : now.plus(delay), text);
    }

    private static Instant inTime(String name, String key, Instant at) {
        if (at.isAfter(LATEST)) {
            throw new IllegalArgumentException(
                    "reminder " + name + "/" + key + " was not set: it would be due after the year 9999");
        }
        return at.isBefore(Instant.EPOCH) ? Instant.EPOCH : at;
    }

    @Override
    public boolean cancel(String name, String key) {
        return done(() -> diary.reminders().cancel(plugin, checked("name", name), checked("key", key)));
    }

    @Override
    public List<Reminder> list(String name) {
        return done(() -> diary.reminders().list(plugin, checked("name", name))).stream()
                .map(Note::waiting)
                .toList();
    }

    private static String checked(String what, String text) {
        if (text.isEmpty() || text.length() > LONGEST_KEY || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a reminder's " + what + " has 1 to " + LONGEST_KEY
                    + " characters and no control character; this one has " + text.length());
        }
        return text;
    }

    private <T> T done(Supplier<CompletionStage<T>> begin) {
        return Waiting.on("the reminders of plugin " + plugin, begin);
    }
}
