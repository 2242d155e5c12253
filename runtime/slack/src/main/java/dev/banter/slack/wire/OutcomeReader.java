package dev.banter.slack.wire;

/**
 * Reads answers of the Web API. Never throws.
 *
 * @param <T> what a good answer holds
 */
public interface OutcomeReader<T> {

    /**
     * Reads an answer.
     *
     * @param body its bytes
     * @return the content, or why there is none
     */
    Outcome<T> read(byte[] body);
}
