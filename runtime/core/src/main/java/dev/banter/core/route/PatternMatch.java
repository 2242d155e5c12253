package dev.banter.core.route;

import dev.banter.api.Match;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** A match that is over: its matcher is only read from now on, which is safe from any thread. */
final class PatternMatch implements Match {

    private final Matcher matcher;

    PatternMatch(Matcher matcher) {
        this.matcher = matcher;
    }

    @Override
    public String text() {
        return matcher.group();
    }

    @Override
    public @Nullable String group(int index) {
        return matcher.group(index);
    }

    @Override
    public @Nullable String group(String name) {
        return matcher.group(name);
    }
}
