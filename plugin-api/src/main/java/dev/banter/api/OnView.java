package dev.banter.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that handles a modal which a person submits ({@code view_submission}) or closes
 * ({@code view_closed}).
 *
 * <p>Parameters, in any order: {@link View}, {@link Reply}, {@link Event} and, unless it is closed, {@link Modals}. The
 * method may return what one with {@link OnMessage} may, and besides a {@link ViewAnswer}, which decides what the person
 * sees next. It has to be there within two and a half seconds, and so has all that the handler does before. Without one,
 * which {@code null} is too, the modal closes. What is said, and what is returned as text, goes to the person in a direct
 * message.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnView {

    /**
     * The modal's {@code callback_id}.
     *
     * @return the id, the same as in {@link Modal#of(String, String)}
     */
    String value();

    /**
     * Whether closing without submitting is meant. Slack tells of it only for modals with
     * {@link Modal#notifyOnClose()}.
     *
     * @return {@code false} unless said otherwise
     */
    boolean closed() default false;
}
