package dev.banter.core.pattern;

import java.util.Set;

/**
 * What somebody makes of a pattern while it is read: of each piece by itself, and of pieces put together.
 *
 * @param <T> what is made of a piece
 */
public interface Reading<T> {

    /**
     * A piece that takes no room: the edge of a word, or what is looked at ahead and behind.
     *
     * @return what is made of it
     */
    T nothing();

    /**
     * The beginning of the text.
     *
     * @return what is made of it
     */
    T beginning();

    /**
     * One character. Whether its case matters is not told.
     *
     * @param codePoint which
     * @return what is made of it
     */
    T character(int codePoint);

    /**
     * One of several characters. Whether their case matters is not told.
     *
     * @param codePoints all that there are; never empty
     * @return what is made of it
     */
    T oneOf(Set<Integer> codePoints);

    /**
     * Something that is not told precisely: a character of some kind, or what a group has matched.
     *
     * @param written how it is written in the pattern
     * @return what is made of it
     */
    T something(String written);

    /**
     * One piece, and then another.
     *
     * @param first one
     * @param second the other
     * @return what is made of both
     */
    T then(T first, T second);

    /**
     * One piece, or another.
     *
     * @param one the one that is tried first
     * @param other the other
     * @return what is made of both
     */
    T either(T one, T other);

    /**
     * A piece several times in a row.
     *
     * @param piece which
     * @param least how often at least, from 0
     * @param most how often at the most; {@link Integer#MAX_VALUE} for any number
     * @return what is made of all
     */
    T times(T piece, int least, int most);
}
