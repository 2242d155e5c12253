package dev.banter.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an interceptor that sees each message its own plugin says, before it is sent. It may let it through, hold it back,
 * or have another sent:
 *
 * <pre>{@code
 * @BeforeSending
 * Markup withoutKeys(Post post) {
 *     return post.text().replaceAll(KEY, "…");
 * }
 * }</pre>
 *
 * <p>Its one parameter is the {@link Post}. It returns {@code void} when it only looks; a {@code boolean}, {@code false}
 * to hold the message back: the verb then fails with {@link SlackException.Kind#WITHHELD}; a {@link Markup}, the
 * text that is said instead, with the post's blocks and all else left as they are; or a {@link Post}. {@code null} is the
 * post there is.
 *
 * <p>It has 50 ms, and runs on threads of its plugin's that no handler takes. One that is late, throws, or is parked for
 * doing so again and again is skipped, which is counted: the message is sent as it was. What it says itself is not
 * shown to interceptors again. What is sent to one place stays in order.
 *
 * <p>Shown to it: what handlers return and say by {@link Reply} and {@link Slack}, updates and messages for one person
 * alone included. Not shown: reactions, files, modals, {@link Slack#call}, what other plugins say, what is too long to be
 * sent, and what the bot says about a plugin, such as that it is busy.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface BeforeSending {

    /**
     * Its place among the interceptors of its plugin: lower ones are asked first; equal ones by class name, then by place in
     * the class.
     *
     * @return any number
     */
    int order() default 0;
}
