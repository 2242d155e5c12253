package dev.banter.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an interceptor that is asked about each message before any handler of any plugin hears it. It may let it through,
 * stop it, or have handlers see another text:
 *
 * <pre>{@code
 * @BeforeHandlers
 * boolean mayTalk(Message message) {
 *     return !banned.contains(message.user());
 * }
 *
 * @BeforeHandlers(order = 10)
 * String aliases(Message message) {
 *     return message.text().replaceFirst("^d ", "deploy ");
 * }
 * }</pre>
 *
 * <p>Parameters, in any order: {@link Message} and {@link Reply}. It returns {@code void} when it only looks; a
 * {@code boolean}, {@code false} to stop the message: no handler hears it, and no interceptor after this one; or a
 * {@code String}, the text that goes on instead, {@code null} for the one there is. {@link Message#markup()} stays what
 * Slack sent, and so does what is known of whom the message addresses.
 *
 * <p>It has 50 ms, from the moment in which it could be asked, and runs on threads of its plugin's that no handler takes. One
 * that is late, throws, or is parked for doing so again and again is skipped: the message goes on as if it had let it
 * through. So it can hold back neither the bot nor other plugins; what must not happen without a permission belongs on
 * the handler ({@link Allow}).
 *
 * <p>Asked about what is heard by {@link OnMessage} and {@link OnMention}; neither about slash commands, buttons and the
 * like, nor about {@link OnEvent}. What is said to the bot about its plugins ({@code @bot plugins …}) goes past it. Messages
 * of one conversation come one after another; nobody waits where no plugin has an interceptor.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface BeforeHandlers {

    /**
     * Its place among the interceptors of all plugins: lower ones are asked first; equal ones by the plugin's id, then by
     * class name, then by place in the class.
     *
     * @return any number
     */
    int order() default 0;
}
