package dev.banter.api;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A piece of JSON as Slack sent it: an answer of the Web API, an event, or a part of either. Safe to keep and to hand to
 * other threads.
 *
 * <p>A pointer is a name of a field ({@code "user"}) or a JSON pointer ({@code "/error/msg"}, {@code "/items/0/id"});
 * {@code ""} is the value itself.
 */
public interface Payload {

    /**
     * A field's text; a number or boolean is given as it is written.
     *
     * @param pointer where the field is
     * @return empty when there is no such field, or it is {@code null}, an object or an array
     */
    Optional<String> text(String pointer);

    /**
     * A field's whole number.
     *
     * @param pointer where the field is
     * @return empty when there is no such field, or it is not a whole number that fits a {@code long}
     */
    OptionalLong number(String pointer);

    /**
     * A field's truth.
     *
     * @param pointer where the field is
     * @return whether the field is there and is {@code true}
     */
    boolean flag(String pointer);

    /**
     * What an array holds.
     *
     * @param pointer where the array is
     * @return its values in order, immutable; empty when there is no such field, or it is no array
     */
    List<Payload> list(String pointer);

    /**
     * All of it.
     *
     * @return JSON text
     */
    String json();
}
