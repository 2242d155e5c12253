package dev.banter.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that is a job: it runs again and again, at the same distance.
 *
 * <pre>{@code
 * @Every("10m")
 * void lookForNews() { … }
 * }</pre>
 *
 * <p>It takes nothing, or the {@link Due}, and returns {@code void}. It runs on a thread of its plugin, within its deadline, and
 * never twice at the same time. The first run is due one distance after the plugin has come for the first time; neither a
 * restart nor a new version begins to count anew, as long as class, method and distance stay what they are.
 *
 * <p>Each run happens once, or is told in the log as missed. It counts as run from the moment in which the method is called: one
 * that fails, or is cut off by a kill, is told, and not run again.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Every {

    /**
     * The distance: {@code "30s"}, {@code "10m"}, {@code "2h30m"}, {@code "1d"}, or as ISO-8601 has it.
     *
     * @return one second to 366 days
     */
    String value();

    /**
     * What becomes of runs that were missed.
     *
     * @return one is made up for, unless said otherwise
     */
    Missed missed() default Missed.RUN_ONCE;
}
