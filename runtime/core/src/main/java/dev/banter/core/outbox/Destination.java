package dev.banter.core.outbox;

import dev.banter.api.ChannelId;
import dev.banter.api.UserId;
import dev.banter.core.wire.Directory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Where something is to be said, as far as is known when it is said. */
public sealed interface Destination {

    /**
     * The channel it comes down to.
     *
     * @param directory knows the names
     * @return the channel's id; fails with a {@link dev.banter.api.SlackException}
     */
    CompletionStage<ChannelId> in(Directory directory);

    /**
     * As people know it.
     *
     * @return an id, or a channel's name
     */
    String shown();

    /**
     * A channel, group or direct message.
     *
     * @param id its id
     */
    record Channel(ChannelId id) implements Destination {

        @Override
        public CompletionStage<ChannelId> in(Directory directory) {
            return CompletableFuture.completedStage(id);
        }

        @Override
        public String shown() {
            return id.id();
        }
    }

    /**
     * A channel whose id has to be looked up.
     *
     * @param name without {@code #}
     */
    record Named(String name) implements Destination {

        @Override
        public CompletionStage<ChannelId> in(Directory directory) {
            return directory.channel(name);
        }

        @Override
        public String shown() {
            return "#" + name;
        }
    }

    /**
     * The direct message with a person, which may have to be opened.
     *
     * @param id the person
     */
    record Person(UserId id) implements Destination {

        @Override
        public CompletionStage<ChannelId> in(Directory directory) {
            return directory.directMessage(id);
        }

        @Override
        public String shown() {
            return id.id();
        }
    }
}
