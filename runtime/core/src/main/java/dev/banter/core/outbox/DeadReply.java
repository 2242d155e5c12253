package dev.banter.core.outbox;

import java.time.Instant;
import java.util.List;

/**
 * A message of the bot's that Slack did not take, and that is not sent any more.
 *
 * @param id by which people name it: some letters and digits
 * @param entry the message
 * @param ids the timestamps of its parts, as far as it is there
 * @param reason why it was not taken
 * @param since when it was not
 */
public record DeadReply(String id, Entry entry, List<String> ids, String reason, Instant since) {

    /** Copies the list. */
    public DeadReply {
        ids = List.copyOf(ids);
    }
}
