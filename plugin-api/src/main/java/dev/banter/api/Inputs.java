package dev.banter.api;

import java.util.List;
import java.util.Optional;

/**
 * What a person has filled in: texts, the values of chosen options, dates, times, ids. An element is named by its
 * {@code action_id}, and by the {@code block_id} of its block where two of a view have the same.
 */
public interface Inputs {

    /**
     * All that an element holds.
     *
     * @param block the {@code block_id}
     * @param action the {@code action_id}
     * @return none when there is no such element, or nothing was filled in
     */
    List<String> values(String block, String action);

    /**
     * All that an element holds.
     *
     * @param action the {@code action_id}
     * @return of the first element with that id; none when there is no such element, or nothing was filled in
     */
    List<String> values(String action);

    /**
     * What an element holds, if it holds one thing.
     *
     * @param block the {@code block_id}
     * @param action the {@code action_id}
     * @return the first of {@link #values(String, String)}
     */
    default Optional<String> value(String block, String action) {
        return values(block, action).stream().findFirst();
    }

    /**
     * What an element holds, if it holds one thing.
     *
     * @param action the {@code action_id}
     * @return the first of {@link #values(String)}
     */
    default Optional<String> value(String action) {
        return values(action).stream().findFirst();
    }
}
