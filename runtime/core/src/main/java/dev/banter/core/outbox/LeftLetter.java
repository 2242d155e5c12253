package dev.banter.core.outbox;

import dev.banter.api.ChannelId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A message that an earlier process has left; all of it may be there, or some. Of one thread at a time. */
final class LeftLetter extends EnteredLetter {

    private final Map<ChannelId, String> latest;

    /**
     * @param there the timestamps of the parts that are known to be there
     * @param latest the timestamp of the last message in a channel that the earlier process knew to be there
     */
    LeftLetter(
            Entry entry,
            List<String> there,
            Map<ChannelId, String> latest,
            Book book,
            CompletableFuture<Receipt> receipt) {
        super(entry, there, book, receipt);
        this.latest = latest;
    }

    /** A timestamp in a channel behind which it stands, if it does; empty when none is known. */
    String after(ChannelId channel) {
        return Landmarks.later(latest.getOrDefault(channel, ""), entry().answered());
    }
}
