package dev.banter.core.right;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a handler asks of whoever calls it.
 *
 * @param clauses who may, and where; all of them have to hold
 * @param quota how often; {@code null} for as often as they like
 * @param caution what they are asked before; {@code null} for nothing
 */
public record Rights(
        List<Clause> clauses,
        @Nullable Quota quota,
        @Nullable Caution caution) {

    /** Anybody may, anywhere, and as often as they like. */
    public static final Rights NONE = new Rights(List.of(), null, null);

    /** Copies the list. */
    public Rights {
        clauses = List.copyOf(clauses);
    }

    /**
     * Whether nothing is asked of anybody.
     *
     * @return whether there is nothing to decide
     */
    public boolean isNone() {
        return clauses.isEmpty() && quota == null && caution == null;
    }
}
