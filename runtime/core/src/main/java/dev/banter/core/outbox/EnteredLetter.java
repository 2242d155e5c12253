package dev.banter.core.outbox;

import dev.banter.api.ChannelId;
import dev.banter.core.wire.Act;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A message that is written down in a book. Of one thread at a time. */
class EnteredLetter extends Letter {

    private final Entry entry;
    private final Book book;

    /**
     * @param there the timestamps of the parts that are there already
     */
    EnteredLetter(Entry entry, List<String> there, Book book, CompletableFuture<Receipt> receipt) {
        super(entry.target(), entry.drafts(), there, receipt);
        this.entry = entry;
        this.book = book;
    }

    Entry entry() {
        return entry;
    }

    @Override
    Act next(ChannelId channel) {
        Act act = super.next(channel);
        return act instanceof Act.Message message ? message.marked(entry.key().mark(ids().size())) : act;
    }

    @Override
    boolean acknowledged(ChannelId channel, String id) {
        boolean over = super.acknowledged(channel, id);
        book.acknowledged(entry, channel, List.copyOf(ids()));
        return over;
    }
}
