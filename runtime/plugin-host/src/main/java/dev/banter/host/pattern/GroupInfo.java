package dev.banter.host.pattern;

import org.jspecify.annotations.Nullable;

/**
 * A capturing group of a pattern.
 *
 * @param index counted from 1 by opening brackets; 0 is the whole match
 * @param name its name, if it has one
 * @param optional whether a match is possible in which it takes no part
 */
public record GroupInfo(int index, @Nullable String name, boolean optional) {

    GroupInfo asOptional() {
        return new GroupInfo(index, name, true);
    }
}
