package dev.banter.core.gap;

import java.time.Duration;

/**
 * How it is caught up with what was said while nobody listened.
 *
 * @param answer what was said longer ago is counted, and not answered
 * @param overlap so much of what was heard before is read once more, because events may overtake each other
 * @param save how often it is written down up to where channels have been heard
 * @param retry after which pause it is tried again what could not be read
 * @param page how many messages Slack is asked for at once
 * @param pages how many pages of one channel or thread are read at the most
 * @param threads how many threads of a channel are asked for answers
 * @param threadAge threads in which nothing was said for longer are not asked
 */
public record GapSettings(
        Duration answer,
        Duration overlap,
        Duration save,
        Duration retry,
        int page,
        int pages,
        int threads,
        Duration threadAge) {

    /** Ten minutes back is answered. */
    public static final GapSettings DEFAULT = new GapSettings(
            Duration.ofMinutes(10),
            Duration.ofSeconds(5),
            Duration.ofSeconds(1),
            Duration.ofSeconds(30),
            200,
            50,
            10,
            Duration.ofDays(1));

    /**
     * The same, with another age up to which it is answered.
     *
     * @param age of a message
     * @return with all else as it was
     */
    public GapSettings answering(Duration age) {
        return new GapSettings(age, overlap, save, retry, page, pages, threads, threadAge);
    }
}
