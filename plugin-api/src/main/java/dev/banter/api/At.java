package dev.banter.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that is a job: it runs at certain times of the day.
 *
 * <pre>{@code
 * @At(cron = "0 9 * * MON-FRI", zone = "Europe/Berlin")
 * void standup() { … }
 * }</pre>
 *
 * <p>Parameters, threads and what is promised are those of {@link Every}. May be repeated: the job is due whenever any of them
 * says so, and once where several do.
 *
 * <p>On the night in which clocks are set forward, a job whose hour is left out runs right after it, once. On the night in
 * which they are set back, a job runs in the first of the two hours only. One whose hours begin with {@code *} follows the time that
 * goes by instead: every quarter of an hour is every quarter of an hour in both nights.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(At.Times.class)
public @interface At {

    /**
     * Minute, hour, day of the month, month and day of the week, as Unix has them: {@code *}, {@code 5}, {@code 1-5},
     * {@code 1,15}, {@code *}{@code /10}, {@code MON-FRI}. Where both days are given, either is enough.
     *
     * @return five fields with spaces between them
     */
    String cron();

    /**
     * Whose clock is meant, such as {@code "Europe/Berlin"} or {@code "UTC"}.
     *
     * @return empty for the zone of the machine that the bot runs on
     */
    String zone() default "";

    /**
     * What becomes of runs that were missed. All of one method say the same.
     *
     * @return one is made up for, unless said otherwise
     */
    Missed missed() default Missed.RUN_ONCE;

    /** Holds several on one method. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Times {

        /**
         * All of them.
         *
         * @return as they are written
         */
        At[] value();
    }
}
