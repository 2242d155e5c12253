package dev.banter.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Has a person asked before a handler is called, for what cannot be taken back. For {@link OnMessage}, {@link OnMention} and
 * {@link OnCommand}.
 *
 * <p>The question comes with two buttons, and the person alone sees it; where a workspace is reached by RTM alone, which
 * carries no buttons, it is said where the person spoke, and their next message there answers it: {@code yes} or {@code no}.
 * Nobody else's answer counts. With a yes the handler is called as if the person had just spoken, with the same message; so
 * {@link Allow} is asked once more, and {@link Limit} is not. With a no, and when time is over, the person is told and the
 * handler is not called. A question is forgotten when the bot is started anew. It outlives a new version of the plugin: the new
 * version's handler is called, if it is still there and its pattern still matches.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Confirm {

    /**
     * The question, such as {@code "Put {app} on {env}?"}: a name in braces is that of a group of the handler's pattern, and
     * stands for what it matched.
     *
     * @return the question, not empty, at most 1,000 characters
     */
    String value();

    /**
     * How long the person has: {@code "90s"}, {@code "5m"}, or as ISO-8601 has it.
     *
     * @return five minutes unless said otherwise; ten seconds to one hour
     */
    String within() default "5m";
}
