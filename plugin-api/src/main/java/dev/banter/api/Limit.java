package dev.banter.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how often a handler is called at the most. Whatever is beyond that is not handled, and not made up for later; the
 * person is told once, so that they alone see it, how long to wait.
 *
 * <p>Only what {@link Allow} lets through counts, whatever becomes of it then. It is decided on a thread of the plugin, before
 * any of its code. Counting begins anew with each version of the plugin that is loaded. Not for {@link OnEvent}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Limit {

    /** Whose calls are counted together. */
    enum Per {
        /** Those of one person, wherever they are. */
        USER,
        /** Those of all people in one channel; what is done in no channel counts for the person. */
        CHANNEL,
        /** Those of all people in the workspace. */
        WORKSPACE
    }

    /**
     * How many calls there may be.
     *
     * @return 1 to 1,000
     */
    int calls();

    /**
     * In which time, whenever that begins: {@code "90s"}, {@code "5m"}, {@code "2h30m"}, {@code "1d"}, or as ISO-8601 has it.
     *
     * @return one second to one day
     */
    String within();

    /**
     * Whose calls are counted together.
     *
     * @return each person's by themselves unless said otherwise
     */
    Per per() default Per.USER;
}
