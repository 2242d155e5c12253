package dev.banter.core.job;

import java.time.InstantSource;

/**
 * All that is needed to do something by the clock.
 *
 * @param jobs where jobs stand
 * @param reminders what plugins want to be reminded of
 * @param clock the clock on the wall: it may go forward and back
 * @param listener hears what becomes of it
 */
public record Diary(JobBook jobs, ReminderBook reminders, InstantSource clock, JobListener listener) {

    /** Reminders that one plugin may have. */
    public static final int REMINDERS = 10_000;

    /**
     * One that is empty again when the process ends.
     *
     * @param clock the clock on the wall
     * @return the same, with nobody who hears of it
     */
    public static Diary inMemory(InstantSource clock) {
        return new Diary(new MemoryJobBook(), new MemoryReminderBook(REMINDERS), clock, new JobListener() {});
    }
}
