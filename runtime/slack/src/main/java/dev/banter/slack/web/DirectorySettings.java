package dev.banter.slack.web;

import java.time.Duration;

/**
 * How names are looked up.
 *
 * @param pageSize channels a page, at the most
 * @param unknownFor how long a name that Slack did not know is not asked for again
 * @param tries how often a call is tried before its failure is told
 * @param firstPause the pause after a failure that may pass; doubled after each further one
 * @param unnamedPause the pause where Slack asks to slow down and does not say for how long
 */
public record DirectorySettings(
        int pageSize, Duration unknownFor, int tries, Duration firstPause, Duration unnamedPause) {

    /** Pages of 500, unknown names for 30 seconds, five tries. */
    public static final DirectorySettings USUAL =
            new DirectorySettings(500, Duration.ofSeconds(30), 5, Duration.ofMillis(500), Duration.ofSeconds(30));
}
